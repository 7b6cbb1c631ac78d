import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FIELD_TERMS, valueWords } from "#app/(desk)/answer-words.ts";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { periodWords } from "#app/(desk)/report-words.ts";
import { DifferenceView } from "#components/report/difference-view.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { type SectionHistory, sectionHistory } from "#db/queries/section-history.ts";
import { instantWords } from "#domain/framework/date-words.ts";
import type { Field } from "#domain/report/commitment-fields.ts";
import { difference } from "#domain/report/difference.ts";
import type { FieldChangeTold } from "#domain/report/field-history.ts";
import type { Offered } from "#domain/report/offered.ts";

export const metadata: Metadata = { title: "History of a section" };

interface Props {
  readonly params: Promise<ReportParams & { readonly commitment: string }>;
}

export default async function HistoryPage({ params }: Props) {
  const { commitment } = await params;
  const open = await openReport(params, `/${commitment}/history`);
  const { report, label, home, viewer } = open;
  const section = report.groups.flatMap((group) => group.sections).find((one) => one.commitment === commitment);
  const history = await sectionHistory(viewer, report.address, commitment);
  if (section === undefined || history === null) {
    notFound();
  }
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      <PageHeading
        deck="Every version that was saved, the latest first. Only your own people see this."
        size="desk"
        title={`History of ${section.short}`}
        trail={[
          { text: label, href: home },
          { text: section.short, href: `${home}/${commitment}` },
          { text: "History" },
        ]}
      />
      {history.fields.length === 0 && <Missing word="Nobody has written here yet." />}
      {history.fields.map(({ field, changes }) => (
        <section aria-labelledby={field} className="mt-9" key={field}>
          <h2 className="section-title-small" id={field}>
            {FIELD_TERMS[field]}
            {field === "confidentialNote" && ", never public"}
          </h2>
          <ol className="changes changes-signed" reversed>
            {changes.map((change) => (
              <Change
                change={change}
                field={field}
                from={history.carriedFrom}
                key={change.version}
                offered={section.offered}
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
  readonly field: Field;
  readonly from: SectionHistory["carriedFrom"];
  readonly offered: Offered;
  readonly zone: string;
}

function Change({ change, field, from, offered, zone }: ChangeProps) {
  const before = valueWords(field, change.before, offered);
  const after = valueWords(field, change.after, offered);
  return (
    <li>
      <p className="changes-when">
        {change.by}
        <br />
        <time dateTime={change.at}>{instantWords(change.at, zone)}</time>
      </p>
      <div>
        {change.isCarried && from !== null && (
          <p className="changes-when">Carried over from the {periodWords(from)}.</p>
        )}
        {change.before === "" ? <ProseText text={after} /> : <DifferenceView parts={difference(before, after)} />}
        {change.after === "" && <p>Emptied.</p>}
      </div>
    </li>
  );
}
