"use client";

import { SiteFrame } from "#app/(public)/site-frame.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";

export default function ErrorPage({ error }: { readonly error: Error & { readonly digest?: string } }) {
  return (
    <SiteFrame>
      <title>Something went wrong</title>
      <PageHeading
        deck="The register could not make this page. Nothing was changed by it. Please load it again in a moment."
        title="Something went wrong"
      />
      {error.digest !== undefined && (
        <p className="prose">
          If it happens again, give the operator this number: <code>{error.digest}</code>
        </p>
      )}
    </SiteFrame>
  );
}
