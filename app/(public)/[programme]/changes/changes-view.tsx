import { positionIn } from "#app/(public)/[programme]/record/position.ts";
import { absoluteAddress } from "#app/(public)/address.ts";
import { fileAddress } from "#app/(public)/file-address.ts";
import type { Asked, FeedItem, View } from "#app/(public)/view.ts";
import { CellFace } from "#components/comparison/cell-face.tsx";
import { PublicTableView } from "#components/data/public-table-view.tsx";
import { Button } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { LinkRow } from "#components/ui/link-row.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { ToolStrip } from "#components/ui/tool-strip.tsx";
import { type Between, type ChangesPage, changesPage, ENTRIES_SHOWN } from "#db/queries/changes-page.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import { cellChangeTable, changeTable } from "#domain/data/change-tables.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import { shifted } from "#domain/framework/instant.ts";
import { dayIn } from "#domain/framework/time-zone.ts";
import { storedKindWords } from "#domain/record/kind-words.ts";
import { subjectTold } from "#domain/record/subject-words.ts";

const A_DAY = 86_400_000;
const DAYS_SHOWN = 90;

/** What changed between two days, or since an entry: on the record, and in what is known of each commitment. */
export const changesView: View = {
  at: "changes",
  room: "record",
  queries: ["from", "to", "since"],
  open: async (reading, asked) => {
    const between = betweenIn(reading, asked);
    const page = between === null ? null : await changesPage(reading, between);
    if (between === null || page === null) return null;
    const { base, query } = asked;
    const words = betweenWords(between);
    return {
      title: `What changed ${words}`,
      description: `${page.sizes.to - page.sizes.from} entries came onto the record ${words}, and ${page.cells.length} states are others than they were.`,
      query: between.since === null ? query : { ...query, from: null },
      tables: [changeTable(page.entries, page.nameOf, base), cellChangeTable(page.cells, base)],
      feed: {
        title: `${reading.programme.name}: what changed`,
        items: page.entries.slice(0, 50).map((entry) => feedItem(entry, page.nameOf, base)),
      },
      body: ({ name }) => <ChangesBody base={base} between={between} page={page} programme={name} words={words} />,
    };
  },
};

/** What the address asks for; null where a day or an entry of it is none. */
function betweenIn({ now }: ProgrammeReading, { query }: Asked): Between | null {
  const days = [query["from"], query["to"]].map((day) => (day == null ? null : CalendarDate.safeParse(day)));
  if (days.some((day) => day?.success === false)) return null;
  const [from, to] = days.map((day) => (day?.success === true ? day.data : null));
  const since = query["since"] == null ? null : positionIn(query["since"]);
  if (query["since"] != null && since === null) return null;
  const last = to ?? dayIn("UTC", now);
  const before = dayIn("UTC", shifted(now, -DAYS_SHOWN * A_DAY));
  return { from: since === null ? (from ?? before) : null, to: last, since };
}

function betweenWords({ from, to, since }: Between): string {
  if (since !== null) return `since entry ${since}, up to ${dayWords(to)}`;
  return `between ${from === null ? "the beginning" : dayWords(from)} and ${dayWords(to)}`;
}

function feedItem(entry: ChangesPage["entries"][number], nameOf: ChangesPage["nameOf"], base: string): FeedItem {
  const { words, path } = subjectTold(entry.subject, nameOf);
  const record = absoluteAddress(`${base}/record/${entry.position}`);
  return {
    id: record,
    title: `${storedKindWords(entry.kind)}: ${words}`,
    url: path === null ? record : absoluteAddress(`${base}/${path}`),
    at: entry.time,
    summary: `Entry ${entry.position}${entry.isAgain ? ", in place of an earlier one" : ""}. Leaf hash ${entry.leafHash}.`,
  };
}

interface Props {
  readonly base: string;
  readonly programme: string;
  readonly between: Between;
  readonly words: string;
  readonly page: ChangesPage;
}

function ChangesBody({ base, programme, between, words, page }: Props) {
  const { sizes, entries, cells, nameOf } = page;
  const brought = sizes.to - sizes.from;
  return (
    <>
      <PageHeading
        deck="Everything here is computed from the record, which only grows. An earlier state of any page stands under as-known-on and its day."
        title={`What changed ${words}`}
        trail={[{ text: programme, href: base }, { text: "What changed" }]}
      />
      <ToolStrip end={<LinkRow links={feedLinks(base)} />}>
        <form action={`${base}/changes`} className="select-form" method="get">
          <label htmlFor="changes-from">From the end of</label>
          <input
            className="input"
            defaultValue={between.from ?? ""}
            id="changes-from"
            name="from"
            required
            type="date"
          />
          <label htmlFor="changes-to">to the end of</label>
          <input className="input" defaultValue={between.to} id="changes-to" name="to" required type="date" />
          <Button look="small">Show</Button>
        </form>
      </ToolStrip>
      <Section
        id="states"
        intro="What the matrix of latest reports showed at the one moment and at the other. A period that ended or a deadline that passed in between is a change as well."
        title="States that are others than they were"
      >
        {cells.length === 0 ? (
          <Missing word={sizes.from === 0 ? "Before this the record was empty." : "None."} />
        ) : (
          <DataTable
            caption={`States that are others than they were, ${words}`}
            columns={[
              { key: "company", head: "Company" },
              { key: "commitment", head: "Commitment" },
              { key: "before", head: "Before" },
              { key: "after", head: "After" },
            ]}
            isCaptionHidden
            rows={cells.map(({ before, after, name, commitmentName }) => ({
              key: `${after.company}/${after.commitment}`,
              cells: [
                <a href={`${base}/companies/${after.company}`} key="company">
                  {name}
                </a>,
                <a href={`${base}/commitments/${after.commitment}`} key="commitment">
                  {commitmentName}
                </a>,
                before === null ? "Not asked" : <CellFace cell={before} key="before" />,
                <CellFace cell={after} key="after" />,
              ],
            }))}
          />
        )}
      </Section>
      <Section
        id="entries"
        intro={
          brought > ENTRIES_SHOWN
            ? `${brought.toLocaleString("en")} entries; these are the last ${ENTRIES_SHOWN}. The record has them all.`
            : `${brought.toLocaleString("en")} ${brought === 1 ? "entry" : "entries"}, newest first.`
        }
        title="What came onto the record"
      >
        {entries.length === 0 ? (
          <Missing word="Nothing." />
        ) : (
          <PublicTableView isCaptionHidden table={changeTable(entries, nameOf, base)} />
        )}
      </Section>
    </>
  );
}

function feedLinks(base: string) {
  return [
    { text: "Atom feed", href: fileAddress(`${base}/changes`, "atom") },
    { text: "JSON Feed", href: fileAddress(`${base}/changes`, "feed") },
  ];
}
