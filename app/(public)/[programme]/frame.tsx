import type { ReactNode } from "react";
import { VantageBar } from "#app/(public)/[programme]/vantage-bar.tsx";
import { absoluteAddress } from "#app/(public)/address.ts";
import { REGISTER_NAME, SITE_LINKS } from "#app/(public)/site-frame.tsx";
import type { ProgrammeRoom } from "#app/(public)/view.ts";
import { CompiledNotice } from "#components/layout/compiled-notice.tsx";
import { PageShell } from "#components/layout/page-shell.tsx";
import { PracticeBanner } from "#components/layout/practice-banner.tsx";
import { SiteFooter } from "#components/layout/site-footer.tsx";
import { SiteHeader } from "#components/layout/site-header.tsx";
import type { ProgrammeFrameFacts } from "#db/queries/programme-frame.ts";
import { dayOfInstantWords } from "#domain/framework/date-words.ts";
import { REAL_PROGRAMME } from "#domain/framework/practice.ts";

interface Props {
  readonly frame: ProgrammeFrameFacts;
  /** The room the page stands in; left out where it stands in none. */
  readonly room?: ProgrammeRoom | undefined;
  /** The page's own canonical path, with its query. */
  readonly path: string;
  readonly isWide?: boolean | undefined;
  readonly children: ReactNode;
}

/** What stands around every public page of a programme. */
export function ProgrammeFrame({ frame, room, path, isWide, children }: Props) {
  return (
    <PageShell
      footer={<Footer frame={frame} path={path} />}
      header={<SiteHeader href="/" name={REGISTER_NAME} nav={navOf(frame, room)} navLabel={frame.name} />}
      isWide={isWide}
      strips={
        <>
          {frame.isPractice && <PracticeBanner realProgrammeHref={`/${REAL_PROGRAMME}`} />}
          {frame.family === "compiled" && <CompiledNotice aboutHref="/about#compiled" />}
          <VantageBar frame={frame} path={path} />
        </>
      }
    >
      {children}
    </PageShell>
  );
}

function navOf({ base, principles }: ProgrammeFrameFacts, room: ProgrammeRoom | undefined) {
  const first = principles[0];
  return [
    { text: "Matrix", href: base, isCurrent: room === "matrix" },
    { text: "Companies", href: `${base}/companies`, isCurrent: room === "companies" },
    ...(first === undefined
      ? []
      : [{ text: "Principles", href: `${base}/principles/${first.key}`, isCurrent: room === "principles" }]),
    { text: "Record", href: `${base}/record`, isCurrent: room === "record" },
  ];
}

function Footer({ frame, path }: { readonly frame: ProgrammeFrameFacts; readonly path: string }) {
  const { base, size, now, lastEntry } = frame;
  const lastDay = dayOfInstantWords(lastEntry.time, "UTC");
  return (
    <SiteFooter
      links={[
        {
          text: `Newest entry: number ${lastEntry.position}, ${lastDay}`,
          href: `${base}/record/${lastEntry.position}`,
        },
        { text: "More of this programme", href: `${base}#contents` },
        ...SITE_LINKS,
      ]}
      origin={{
        entries: size,
        rootHash: null,
        asKnownOn: dayOfInstantWords(now, "UTC"),
        recordHref: `${base}/record`,
        address: absoluteAddress(path),
      }}
    />
  );
}
