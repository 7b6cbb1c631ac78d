import type { Metadata } from "next";
import { openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { partTitle } from "#app/(desk)/part-titles.ts";
import { shortOf } from "#app/(desk)/stated/commitments.ts";
import { ListFrame, NextFree } from "#app/(desk)/stated/list-frame.tsx";
import { StatedList } from "#app/(desk)/stated/stated-list.tsx";
import { PlainList } from "#components/ui/plain-list.tsx";
import { Section } from "#components/ui/section.tsx";
import type { DeskPart, DeskReport } from "#db/queries/desk-report.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import { isBlankPart } from "#domain/report/draft-part.ts";
import { typedDay } from "#domain/report/section-texts.ts";

export const metadata: Metadata = { title: "Attested procedures" };

interface Props {
  readonly params: Promise<ReportParams>;
  readonly searchParams: Promise<{ readonly cleared?: string | string[]; readonly saved?: string | string[] }>;
}

export default async function AttestationsPage({ params, searchParams }: Props) {
  const open = await openReport(params, "/attestations", searchParams);
  const { report } = open;
  const { cleared } = await searchParams;
  const parts = report.parts.filter(({ section }) => section.kind === "attestation");
  const attested = parts.filter((part) => !isBlankPart(part));
  const emptied = parts.find(({ section, status }) => section.section === cleared && status === "optional");
  return (
    <ListFrame
      cleared={emptied === undefined ? undefined : partTitle(emptied.section, report)}
      deck="For procedures that may not be shown to anybody. Attest that they were carried out, without showing them. Nobody has to attest anything."
      open={open}
      title="Attested procedures"
    >
      <Section id="why" title="What this is for">
        <p className="max-w-[42rem]">
          To test a model for abuse material has no safe harbour in law. So the register never asks for prompts or
          outputs. What can be said without them is said here, and is public once the report is filed:
        </p>
        <PlainList
          items={[
            "who carried the procedure out",
            "which authority or hotline it was carried out under or with, and on what legal basis",
            "the method, by something that stands for the material and is not the material",
            "what was counted, how many, and from which day to which",
          ]}
        />
        <p className="mt-3 max-w-[42rem]">
          No field can hold the material or a way to it: an address, the name of a file or a run of code is refused, and
          the refused text is not kept.
        </p>
      </Section>
      <Section id="attested" title="Attested in this report">
        {attested.length === 0 ? (
          <p>None so far.</p>
        ) : (
          <StatedList
            items={attested.map((part) => ({
              part,
              title: partTitle(part.section, report),
              about: aboutOf(part, report),
            }))}
            open={open}
          />
        )}
        <NextFree folder="attestations" open={open} parts={parts}>
          Attest a procedure
        </NextFree>
      </Section>
    </ListFrame>
  );
}

function aboutOf({ standing }: DeskPart, report: DeskReport): string {
  const text = (field: string) => standing[field]?.value.trim() ?? "";
  const from = typedDay(text("from"));
  const commitment = text("commitment");
  return [
    commitment === "" ? "No commitment chosen yet" : shortOf(commitment, report),
    ...(text("performedBy") === "" ? [] : [`by ${text("performedBy")}`]),
    ...(from === null ? [] : [`from ${dayWords(from)}`]),
  ].join(", ");
}
