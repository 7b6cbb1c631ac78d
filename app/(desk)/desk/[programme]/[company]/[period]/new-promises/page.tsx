import type { Metadata } from "next";
import { openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { partTitle } from "#app/(desk)/part-titles.ts";
import { periodWords } from "#app/(desk)/report-words.ts";
import { shortOf } from "#app/(desk)/stated/commitments.ts";
import { ListFrame, NextFree } from "#app/(desk)/stated/list-frame.tsx";
import { StatedList } from "#app/(desk)/stated/stated-list.tsx";
import { Section } from "#components/ui/section.tsx";
import type { DeskPart, DeskReport } from "#db/queries/desk-report.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import { chosenDate, chosenReason } from "#domain/report/draft.ts";
import { isBlankPart } from "#domain/report/draft-part.ts";
import { typedDay } from "#domain/report/section-texts.ts";

export const metadata: Metadata = { title: "New promises" };

interface Props {
  readonly params: Promise<ReportParams>;
  readonly searchParams: Promise<{ readonly cleared?: string | string[]; readonly saved?: string | string[] }>;
}

export default async function NewPromisesPage({ params, searchParams }: Props) {
  const open = await openReport(params, "/new-promises", searchParams);
  const { report } = open;
  const { cleared } = await searchParams;
  const parts = report.parts.filter(({ section }) => section.kind === "new_promise");
  const stated = parts.filter((part) => !isBlankPart(part));
  const earlier = report.parts.filter(({ section }) => section.kind === "promise");
  const emptied = report.parts.find(({ section, status }) => section.section === cleared && status === "optional");
  return (
    <ListFrame
      cleared={emptied === undefined ? undefined : clearedTitle(emptied, report)}
      deck="A next step with a day. Nobody has to promise anything. What is promised is public, and comes back as a question when its day has come."
      open={open}
      title="New promises"
    >
      <Section id="stated" title="Stated in this report">
        {stated.length === 0 ? (
          <p>None so far.</p>
        ) : (
          <StatedList
            items={stated.map((part) => ({
              part,
              title: textOf(part, "wording") || `${partTitle(part.section, report)}, without words so far`,
              about: aboutNew(part, report),
            }))}
            open={open}
          />
        )}
        <NextFree folder="new-promises" open={open} parts={parts}>
          State a promise
        </NextFree>
      </Section>
      <Section
        id="not-yet"
        intro="An answer to a commitment that says “not yet”, with a day, makes a promise by itself. Do not state it a second time here."
        title="Promised by an answer of this report"
      >
        <ByAnswers report={report} />
      </Section>
      <Section
        id="open"
        intro="Your company stands by these until a report says what became of them."
        title="Open from earlier reports"
      >
        {earlier.length === 0 ? (
          <p>None.</p>
        ) : (
          <StatedList
            items={earlier.map((part) => ({
              part,
              title: partTitle(part.section, report),
              about: aboutEarlier(part, report),
            }))}
            open={open}
          />
        )}
      </Section>
    </ListFrame>
  );
}

/** The answers of this report that say "not yet", each with its day. */
function ByAnswers({ report }: { readonly report: DeskReport }) {
  const { programme, organisation, period } = report.address;
  const promising = report.groups.flatMap((group) =>
    group.sections.flatMap(({ commitment, short, draft }) => {
      const due = chosenReason(draft) === "not_yet" ? chosenDate(draft) : null;
      return due === null ? [] : [{ commitment, short, due }];
    }),
  );
  if (promising.length === 0) return <p>None so far.</p>;
  return (
    <ul className="stated">
      {promising.map(({ commitment, short, due }) => (
        <li key={commitment}>
          <div>
            <a href={`/desk/${programme}/${organisation}/${period}/${commitment}`}>{short}</a>
            <small>To do what it asks by {dayWords(due)}</small>
          </div>
        </li>
      ))}
    </ul>
  );
}

function textOf({ standing }: DeskPart, field: string): string {
  return standing[field]?.value.trim() ?? "";
}

function aboutNew(part: DeskPart, report: DeskReport): string {
  const commitment = textOf(part, "commitment");
  const due = typedDay(textOf(part, "due"));
  return [
    commitment === "" ? "No commitment chosen yet" : shortOf(commitment, report),
    due === null ? "no day yet" : `by ${dayWords(due)}`,
  ].join(", ");
}

function aboutEarlier({ section }: DeskPart, report: DeskReport): string {
  if (section.kind !== "promise") return "";
  const { promise, terms } = section.story;
  const when = section.isOptional ? `promised for ${dayWords(terms.due)}` : `fell due on ${dayWords(terms.due)}`;
  return `${shortOf(promise.commitment, report)}, ${when}, in the report on the ${periodWords(terms.saidIn)}`;
}

function clearedTitle({ section }: DeskPart, report: DeskReport): string {
  return section.kind === "promise" ? "The answer" : partTitle(section, report);
}
