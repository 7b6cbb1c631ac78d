import type { Metadata } from "next";
import type { ReactNode } from "react";
import { registerAddress } from "#app/_http/register-address.ts";

// Every answer carries its own nonce, so none of these pages can be made ahead of time.
export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { metadataBase: new URL(registerAddress()) };
}

export default function PublicLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
