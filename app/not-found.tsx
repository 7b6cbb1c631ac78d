import type { Metadata } from "next";
import { SiteFrame } from "#app/(public)/site-frame.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <SiteFrame>
      <PageHeading deck="There is no page at this address, or none that you may see." title="Page not found" />
      <p className="prose">
        <a href="/">Go to the programmes</a>
      </p>
    </SiteFrame>
  );
}
