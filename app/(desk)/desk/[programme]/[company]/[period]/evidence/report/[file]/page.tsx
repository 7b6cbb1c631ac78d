import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { newFormKey } from "#app/_http/form-key.ts";
import { report as lock } from "#app/(desk)/desk/[programme]/[company]/[period]/evidence/report/[file]/actions.ts";
import { ReportForm } from "#app/(desk)/desk/[programme]/[company]/[period]/evidence/report/[file]/report-form.tsx";
import { RoomFrame } from "#app/(desk)/evidence/room-frame.tsx";
import { openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { PlainList } from "#components/ui/plain-list.tsx";
import { Section } from "#components/ui/section.tsx";
import { evidenceName } from "#domain/evidence/item.ts";
import { settings } from "#settings";

export const metadata: Metadata = { title: "Report a document" };

interface Props {
  readonly params: Promise<ReportParams & { readonly file: string }>;
}

export default async function ReportEvidencePage({ params }: Props) {
  const { file: id } = await params;
  const open = await openReport(params, `/evidence/report/${id}`);
  const { report, home } = open;
  const item = report.evidence.find(({ files }) => files.some((file) => file.id === id));
  const file = item?.files.find((version) => version.id === id);
  if (item === undefined || file === undefined) notFound();
  if (file.incident !== null) redirect(`${home}/evidence/incidents/${file.incident.id}`);
  return (
    <RoomFrame
      crumb={`Report ${evidenceName(item)}`}
      deck="For a document that may hold sexual abuse of a child, or leads to it. Say nothing here of what you saw: it is enough that you say so."
      open={open}
      title={`Report ${evidenceName(item)}`}
    >
      <Section id="what-happens" title="What happens">
        <PlainList
          items={[
            "The bytes are locked for everybody, the steward too, in every document that holds them.",
            settings().INCIDENT_CONTACT === undefined
              ? "This register names no contact for incidents: you are asked to tell the steward by word."
              : "The programme’s contact is told by mail that there is an incident. The letter names no company and no file.",
            "You are shown what to do now, and whom to call.",
          ]}
        />
        <ReportForm
          about={{ ...report.address, file: id }}
          action={lock}
          back={`${home}/evidence/${evidenceName(item)}`}
          formKey={newFormKey()}
        />
      </Section>
    </RoomFrame>
  );
}
