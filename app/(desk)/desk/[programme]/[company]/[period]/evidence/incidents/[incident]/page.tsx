import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { RoomFrame } from "#app/(desk)/evidence/room-frame.tsx";
import { openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { incidentOf } from "#db/queries/evidence-incident.ts";
import { type IncidentSource, type IncidentStep, incidentSteps } from "#domain/evidence/incident.ts";
import { instantWords } from "#domain/framework/date-words.ts";
import { settings } from "#settings";

export const metadata: Metadata = { title: "Locked evidence" };

interface Props {
  readonly params: Promise<ReportParams & { readonly incident: string }>;
}

const NOTICED: Readonly<Record<IncidentSource, string>> = {
  hash_match: "A list of known hashes has the file. It was stopped while it was handed in.",
  report: "Somebody of the company said so.",
};

const WHO: Readonly<Record<IncidentStep["who"], string>> = {
  register: "Done by the register",
  company: "Your company",
  steward: "The steward",
};

export default async function IncidentPage({ params }: Props) {
  const { incident: id } = await params;
  const open = await openReport(params, `/evidence/incidents/${id}`);
  const { report, viewer } = open;
  const incident = z.uuid().safeParse(id).success ? await incidentOf(viewer, report.address, id) : null;
  if (incident === null) notFound();
  return (
    <RoomFrame
      crumb="Locked evidence"
      deck="Bytes are locked because they may be what must not exist. Nobody can open, copy or remove them, and that is never undone here."
      open={open}
      title="Locked evidence"
    >
      <Section id="what" title="What is known">
        <DefinitionRows
          rows={[
            { term: "Number", description: incident.id },
            {
              term: "Locked",
              description: `${instantWords(incident.at, report.zone)}, while ${incident.byName} was signed in`,
            },
            { term: "How it was noticed", description: NOTICED[incident.source] },
          ]}
        />
      </Section>
      <Section id="steps" title="What is done now, in this order">
        <DefinitionRows
          rows={incidentSteps({ isContactNamed: settings().INCIDENT_CONTACT !== undefined }).map(
            ({ who, what }, at) => ({ term: `${at + 1}. ${WHO[who]}`, description: what }),
          )}
        />
        <p className="mt-6">
          <a href="/help">Whom to call, by country</a>
        </p>
      </Section>
    </RoomFrame>
  );
}
