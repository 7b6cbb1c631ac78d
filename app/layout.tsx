import "#app/globals.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { TRUSTED_TYPES_SCRIPT } from "#app/_http/trusted-types.ts";

export const metadata: Metadata = {
  icons: { icon: "/favicon.svg" },
  title: { default: "Safety by Design Register", template: "%s · Safety by Design Register" },
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en">
      <head>
        <script nonce={nonce} suppressHydrationWarning>
          {TRUSTED_TYPES_SCRIPT}
        </script>
      </head>
      <body>{children}</body>
    </html>
  );
}
