import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ownAddress } from "#app/(public)/address.ts";

// Every answer carries its own nonce, so none of these pages can be made ahead of time.
export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { metadataBase: ownAddress() };
}

export default function PublicLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
