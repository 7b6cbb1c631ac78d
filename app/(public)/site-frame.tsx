import type { ReactNode } from "react";
import { PageShell } from "#components/layout/page-shell.tsx";
import { SiteFooter } from "#components/layout/site-footer.tsx";
import { SiteHeader } from "#components/layout/site-header.tsx";

export const REGISTER_NAME = "Safety by Design Register";

/** The links at the foot of every public page. */
export const SITE_LINKS = [
  { text: "About the register", href: "/about" },
  { text: "Sign in", href: "/sign-in" },
];

interface Props {
  /** The path of the item of the navigation that the reader is on. */
  readonly current?: string | undefined;
  readonly children: ReactNode;
}

/** What stands around the public pages that belong to no programme. */
export function SiteFrame({ current, children }: Props) {
  return (
    <PageShell
      footer={<SiteFooter links={SITE_LINKS} />}
      header={<SiteHeader href="/" name={REGISTER_NAME} nav={navOf(current)} />}
    >
      {children}
    </PageShell>
  );
}

function navOf(current: string | undefined) {
  const items = [
    { text: "Programmes", href: "/" },
    { text: "About", href: "/about" },
    { text: "Help lines", href: "/help" },
    { text: "Sign in", href: "/sign-in" },
  ];
  return items.map((item) => ({ ...item, isCurrent: item.href === current }));
}
