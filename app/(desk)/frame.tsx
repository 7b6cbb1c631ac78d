import type { ReactNode } from "react";
import { SignOutForm } from "#app/(account)/sign-out-form.tsx";
import { REGISTER_NAME } from "#app/(public)/site-frame.tsx";
import { DeskStrip } from "#components/layout/desk-strip.tsx";
import { PageShell } from "#components/layout/page-shell.tsx";
import { SiteFooter } from "#components/layout/site-footer.tsx";
import { SiteHeader } from "#components/layout/site-header.tsx";
import type { PersonViewer, Role } from "#domain/access/viewer.ts";
import { isPractice } from "#domain/framework/practice.ts";

interface Props {
  readonly viewer: PersonViewer;
  /** The desk that is open; left out where none is chosen. */
  readonly desk?: { readonly programme: string; readonly organisation: string; readonly name: string } | undefined;
  readonly roles?: readonly Role[] | undefined;
  /** Which part of the desk is open. */
  readonly part?: "reports" | "people" | undefined;
  readonly children: ReactNode;
}

/** The frame of every desk page: who is signed in, in what capacity, and where the desk and the public page are. */
export function DeskFrame({ viewer, desk, roles = [], part = "reports", children }: Props) {
  const programmes = desk === undefined ? viewer.memberships.map((held) => held.programme) : [desk.programme];
  const nav = [
    { text: "Your desks", href: "/desk", isCurrent: desk === undefined },
    ...(desk === undefined
      ? []
      : [
          {
            text: "Your reports",
            href: `/desk/${desk.programme}/${desk.organisation}`,
            isCurrent: part === "reports",
          },
          {
            text: "People",
            href: `/desk/${desk.programme}/${desk.organisation}/people`,
            isCurrent: part === "people",
          },
          { text: "Public page", href: `/${desk.programme}/companies/${desk.organisation}` },
        ]),
    { text: "Your account", href: "/account" },
  ];
  return (
    <PageShell
      footer={<SiteFooter />}
      header={<SiteHeader href="/" name={REGISTER_NAME} nav={nav} navLabel="Desk" />}
      strips={
        <DeskStrip
          capacity={desk === undefined ? undefined : `${roles.join(" and ")} at ${desk.name}`}
          isPractice={programmes.some(isPractice)}
          personName={viewer.name}
        >
          <SignOutForm />
        </DeskStrip>
      }
    >
      {children}
    </PageShell>
  );
}
