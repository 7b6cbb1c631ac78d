import { deadlinesTable } from "#app/(public)/[programme]/deadlines/deadlines-table.ts";
import type { View } from "#app/(public)/view.ts";
import { PublicTableView } from "#components/data/public-table-view.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { type DatedReport, deadlinesPage } from "#db/queries/deadlines.ts";

/** Who is due, late or extended, and how every report stood with its deadline. */
export const deadlinesView: View = {
  at: "deadlines",
  room: "companies",
  queries: [],
  open: async (reading, { base }) => {
    const reports = await deadlinesPage(reading);
    const isCompiled = reading.programme.family === "compiled";
    return {
      title: "Deadlines",
      description: isCompiled
        ? "Nothing is due here: this programme relays what was published elsewhere."
        : "Whose report is due, overdue or extended, and who filed in time.",
      tables: isCompiled ? [] : [deadlinesTable(ALL, reports, base)],
      body: () => (isCompiled ? <NothingDue base={base} /> : <Deadlines base={base} reports={reports} />),
    };
  },
};

const ALL = { key: "deadlines", caption: "Reports and their deadlines" };

function NothingDue({ base }: { readonly base: string }) {
  return (
    <>
      <PageHeading title="Deadlines" />
      <Inset title="Nothing is due here.">
        Nobody files in this programme and nobody promised to, so there is nothing to be late with. It relays{" "}
        <a href={`${base}/companies`}>what companies published elsewhere</a>.
      </Inset>
    </>
  );
}

function Deadlines({ reports, base }: { readonly reports: readonly DatedReport[]; readonly base: string }) {
  const open = reports.filter(({ status }) => OPEN.includes(status.status));
  const ended = reports.filter(({ status }) => !OPEN.includes(status.status));
  return (
    <>
      <PageHeading
        deck="A report is late only after its hour, in the company's own time zone; an extension is granted before it and says why."
        title="Deadlines"
      />
      <Section id="open" title="Due, extended and overdue">
        {open.length === 0 ? (
          <Missing word="Nothing is due." />
        ) : (
          <PublicTableView
            isCaptionHidden
            table={deadlinesTable({ key: "open", caption: "Open reports" }, open, base)}
          />
        )}
      </Section>
      <Section id="ended" title="Filed or not required">
        {ended.length === 0 ? (
          <Missing word="None yet." />
        ) : (
          <PublicTableView
            isCaptionHidden
            table={deadlinesTable({ key: "ended", caption: "Reports that are no longer due" }, ended, base)}
          />
        )}
      </Section>
    </>
  );
}

const OPEN: readonly string[] = ["due_by", "overdue_since", "extended_to"];
