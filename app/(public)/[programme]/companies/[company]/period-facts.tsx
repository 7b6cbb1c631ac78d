import { LinkRow } from "#components/ui/link-row.tsx";
import { ToolStrip } from "#components/ui/tool-strip.tsx";
import type { ShownPeriod } from "#db/queries/filing-company.ts";
import { exactDeadlineWords } from "#domain/framework/deadline-words.ts";
import { periodOf } from "#domain/framework/period.ts";

interface Props {
  readonly period: ShownPeriod;
  readonly base: string;
  /** Where the whole report is; left out on its own page. */
  readonly href?: string | undefined;
}

/** Which report is shown, in which revision, and where it stands. */
export function PeriodFacts({ period, base, href }: Props) {
  const current = period.revisions.at(-1);
  const links = [
    ...(href === undefined ? [] : [{ text: current === undefined ? "This period" : "The whole report", href }]),
    ...(current === undefined ? [] : [{ text: "On the record", href: `${base}/record/${current.entry}` }]),
  ];
  return (
    <ToolStrip end={links.length > 0 && <LinkRow links={links} />}>
      <span>
        Report <b>{periodOf(period.key).label}</b>
      </span>
      {current !== undefined && (
        <span>
          Revision <b>{current.revision}</b>
        </span>
      )}
      <span>
        <b>{exactDeadlineWords(period.status)}</b>
      </span>
    </ToolStrip>
  );
}
