import type { Metadata } from "next";
import { closedWords } from "#app/(desk)/closed-words.ts";
import { Backings } from "#app/(desk)/evidence/backings.tsx";
import { ITEM_STATES } from "#app/(desk)/evidence/item-words.ts";
import { filtered, filtersIn, type Room, roomOf } from "#app/(desk)/evidence/room.ts";
import { RoomFilters } from "#app/(desk)/evidence/room-filters.tsx";
import { RoomFrame } from "#app/(desk)/evidence/room-frame.tsx";
import { RoomTable } from "#app/(desk)/evidence/room-table.tsx";
import { ScannedNotice } from "#app/(desk)/evidence/scanned-notice.tsx";
import { openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { Button, LinkButton } from "#components/ui/button.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { Section } from "#components/ui/section.tsx";

export const metadata: Metadata = { title: "Documents" };

interface Props {
  readonly params: Promise<ReportParams>;
  readonly searchParams: Promise<Readonly<Partial<Record<"kind" | "supports" | "state", string | string[]>>>>;
}

export default async function RoomPage({ params, searchParams }: Props) {
  const open = await openReport(params, "/evidence");
  const { report, home } = open;
  const room = roomOf(report);
  const filters = filtersIn(await searchParams, room.choices, Object.keys(ITEM_STATES));
  const shown = filtered(room.rows, filters);
  return (
    <RoomFrame
      deck={`${countWords(room.standing)} ${gapWords(room)} Your company’s people see them; who else may read one is said of each. No title and no file is public unless you say so.`}
      open={open}
      title="Documents"
    >
      {report.may.write ? (
        <LinkButton href={`${home}/evidence/hand-in`}>Hand in documents</LinkButton>
      ) : (
        <Inset title="Nothing can be handed in now">{closedWords(report.stage)}</Inset>
      )}
      <Section id="documents" title="What was handed in and attested">
        {room.rows.length === 0 ? (
          <p>
            Nothing so far. Nobody has to hand in anything, and readers will ask what shows that something was done.
          </p>
        ) : (
          <>
            <RoomFilters choices={room.choices} filters={filters} home={home} rows={room.rows} shown={shown.length} />
            <RoomTable choices={room.choices} home={home} rows={shown} zone={report.zone} />
          </>
        )}
        {room.rows.some(({ path }) => path.startsWith("evidence/")) && <TakeAway home={home} />}
        <p className="mt-4 max-w-[42rem]">
          What may not be shown to anybody can be <a href={`${home}/attestations`}>attested without showing it</a>.
        </p>
        <ScannedNotice />
      </Section>
      <Backings open={open} room={room} />
    </RoomFrame>
  );
}

function TakeAway({ home }: { readonly home: string }) {
  return (
    <form action={`${home}/evidence/package`} className="take-away" method="post">
      <Button look="small">Take all documents away in one file</Button>
      <p className="field-hint">
        A ZIP of the newest version of each, with a list of what is said of them. It counts as a reading of every
        document in it. The register shows nothing of a document before somebody opens it.
      </p>
    </form>
  );
}

function countWords(standing: number): string {
  if (standing === 0) return "No document is handed in for this report.";
  return standing === 1
    ? "1 document is handed in for this report."
    : `${standing} documents are handed in for this report.`;
}

function gapWords({ gaps: found, backing }: Room): string {
  const gaps = found.length;
  if (!backing.some(({ isClaimed }) => isClaimed)) return "No answer says “done” so far.";
  if (gaps === 0) return "Every answer that says “done” or “partly done” has something behind it.";
  return gaps === 1
    ? "1 answer says “done” or “partly done” with nothing behind it."
    : `${gaps} answers say “done” or “partly done” with nothing behind them.`;
}
