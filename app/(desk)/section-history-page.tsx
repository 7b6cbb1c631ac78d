import { notFound } from "next/navigation";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { titleOfSection } from "#app/(desk)/part-titles.ts";
import { type FieldNames, fieldNamesOf, fieldTerm, fieldWords } from "#app/(desk)/part-words.ts";
import { periodWords } from "#app/(desk)/report-words.ts";
import { DifferenceView } from "#components/report/difference-view.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { type SectionHistory, sectionHistory } from "#db/queries/section-history.ts";
import { instantWords } from "#domain/framework/date-words.ts";
import { difference } from "#domain/report/difference.ts";
import type { FieldChangeTold } from "#domain/report/field-history.ts";
import { sectionPath } from "#domain/report/section-path.ts";

interface Props {
  readonly params: Promise<ReportParams>;
  /** The name of the section in a draft. */
  readonly section: string;
}

/** Everything that was saved in one section, field by field. */
export async function SectionHistoryPage({ params, section }: Props) {
  const at = sectionPath(section);
  const open = await openReport(params, `/${at}/history`);
  const { report, label, home, viewer } = open;
  const history = await sectionHistory(viewer, report.address, section);
  if (history === null) {
    notFound();
  }
  const title = titleOfSection(section, report);
  const names = fieldNamesOf(report);
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      <PageHeading
        deck="Every version that was saved, the latest first. Only your own people see this."
        size="desk"
        title={`History of ${title}`}
        trail={[{ text: label, href: home }, { text: title, href: `${home}/${at}` }, { text: "History" }]}
      />
      {history.fields.length === 0 && <Missing word="Nobody has written here yet." />}
      {history.fields.map(({ field, changes }) => (
        <section aria-labelledby={field} className="mt-9" key={field}>
          <h2 className="section-title-small" id={field}>
            {fieldTerm(history.section, field)}
            {field === "confidentialNote" && ", never public"}
          </h2>
          <ol className="changes changes-signed" reversed>
            {changes.map((change) => (
              <Change
                change={change}
                field={field}
                history={history}
                key={change.version}
                names={names}
                zone={report.zone}
              />
            ))}
          </ol>
        </section>
      ))}
    </DeskFrame>
  );
}

interface ChangeProps {
  readonly change: FieldChangeTold;
  readonly field: string;
  readonly history: SectionHistory;
  readonly names: FieldNames;
  readonly zone: string;
}

function Change({ change, field, history, names, zone }: ChangeProps) {
  const { section, carriedFrom } = history;
  const before = fieldWords(section, field, change.before, names);
  const after = fieldWords(section, field, change.after, names);
  return (
    <li>
      <p className="changes-when">
        {change.by}
        <br />
        <time dateTime={change.at}>{instantWords(change.at, zone)}</time>
      </p>
      <div>
        {change.isCarried && carriedFrom !== null && (
          <p className="changes-when">Carried over from the {periodWords(carriedFrom)}.</p>
        )}
        {change.before === "" ? <ProseText text={after} /> : <DifferenceView parts={difference(before, after)} />}
        {change.after === "" && <p>Emptied.</p>}
      </div>
    </li>
  );
}
