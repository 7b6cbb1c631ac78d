import { RestatedChanges } from "#components/report/restated-changes.tsx";
import { RestatementFacts } from "#components/report/restatement-facts.tsx";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { Section } from "#components/ui/section.tsx";
import type { FiledRevision } from "#db/queries/company-periods.ts";
import type { ShownPeriod } from "#db/queries/filing-company.ts";
import { dayOfInstantWords, dayWords, instantWords } from "#domain/framework/date-words.ts";
import { exactDeadlineWords } from "#domain/framework/deadline-words.ts";
import { periodOf } from "#domain/framework/period.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";
import { changeWords } from "#domain/report/change-words.ts";

interface Props {
  readonly period: ShownPeriod;
  readonly edition: Pick<EntryDocuments["edition_published"], "name" | "commitments">;
  readonly base: string;
}

/** Who certified what, when, and where the record has it; and every decision about the deadline with its ground. */
export function ReportOnRecord({ period, edition, base }: Props) {
  const { deadline, extensions, waiver, revisions, status, withdrawal } = period;
  const names = {
    ...period.names,
    commitments: edition.commitments.map(({ key, short: name }) => ({ key, name })),
    indicators: period.parts.figures.map(({ indicator }) => indicator),
  };
  const { from, to } = periodOf(period.key);
  const onRecord = (entry: number) => <a href={`${base}/record/${entry}`}>entry {entry} of the record</a>;
  return (
    <>
      {revisions.toReversed().map((revision) => (
        <Section
          id={`revision-${revision.revision}`}
          key={revision.revision}
          title={titleOf(revision, revisions.length)}
        >
          <DefinitionRows
            rows={[
              { term: "Certified by", description: `${revision.certified.name}, ${revision.certified.role}` },
              { term: "Statement", description: <q className="prose">{revision.certified.statement}</q> },
              { term: "Filed", description: instantWords(revision.filedAt, deadline.zone) },
              { term: "On the record", description: onRecord(revision.entry) },
              { term: "Digest of the text", description: <span className="hash">{revision.contentDigest}</span> },
            ]}
          />
          {revision.restatement !== null && (
            <>
              <RestatedChanges
                caption={`What revision ${revision.revision} changed`}
                changes={revision.restatement.changes.map((change) => changeWords(change, names))}
              />
              <RestatementFacts restatement={revision.restatement} />
            </>
          )}
        </Section>
      ))}
      <Section id="deadline" title="Period and deadline">
        <DefinitionRows
          rows={[
            { term: "Period", description: `${dayWords(from)} to ${dayWords(to)}` },
            { term: "Edition", description: edition.name },
            { term: "First due", description: instantWords(deadline.due, deadline.zone) },
            ...extensions.map((extension, place) => ({
              term: extensions.length === 1 ? "Extension" : `Extension ${place + 1}`,
              description: (
                <>
                  To {instantWords(extension.until, deadline.zone)}, granted on{" "}
                  {dayOfInstantWords(extension.at, deadline.zone)}. The steward&rsquo;s ground: {extension.ground} (
                  {onRecord(extension.entry)})
                </>
              ),
            })),
            ...(waiver === null
              ? []
              : [
                  {
                    term: "Waiver",
                    description: (
                      <>
                        Granted on {dayOfInstantWords(waiver.at, deadline.zone)}. The steward&rsquo;s ground:{" "}
                        {waiver.ground} ({onRecord(waiver.entry)})
                      </>
                    ),
                  },
                ]),
            ...(withdrawal === null
              ? []
              : [
                  {
                    term: "Withdrawn",
                    description: (
                      <>
                        Revision {withdrawal.revision}, on {dayOfInstantWords(withdrawal.at, deadline.zone)}. The
                        company&rsquo;s reason: {withdrawal.reason} ({onRecord(withdrawal.entry)})
                      </>
                    ),
                  },
                ]),
            { term: "Where it stands", description: exactDeadlineWords(status) },
          ]}
        />
      </Section>
    </>
  );
}

function titleOf({ revision }: FiledRevision, revisions: number): string {
  return revisions === 1 ? "Certification" : `Revision ${revision}`;
}
