import type { Metadata } from "next";
import type { ReactNode } from "react";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function StewardLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
