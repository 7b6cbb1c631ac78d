import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AttestationForm } from "#app/(desk)/desk/[programme]/[company]/[period]/attestations/[n]/attestation-form.tsx";
import { openReport, type ReportParams, type SavedParams } from "#app/(desk)/load-report.ts";
import { PartPage } from "#app/(desk)/part-page.tsx";
import { partTitle } from "#app/(desk)/part-titles.ts";
import { commitmentChoices } from "#app/(desk)/stated/commitments.ts";
import { formFrame } from "#app/(desk)/stated/form-frame.ts";
import { Inset } from "#components/ui/inset.tsx";
import { attestationFields } from "#domain/report/attestation-fields.ts";

export const metadata: Metadata = { title: "One attested procedure" };

interface Props {
  readonly params: Promise<ReportParams & { readonly n: string }>;
  readonly searchParams: SavedParams;
}

export default async function AttestationPage({ params, searchParams }: Props) {
  const { n } = await params;
  const open = await openReport(params, `/attestations/${n}`, searchParams);
  const { report, home } = open;
  const part = report.parts.find(({ section }) => section.section === `attestation:${n}`);
  if (part === undefined) notFound();
  const title = partTitle(part.section, report);
  return (
    <PartPage
      above={
        report.may.write && (
          <Inset title="Nothing that leads to the material.">
            An address, the name of a file or a run of code is refused at its field. A refused text stays on your screen
            only: neither the register nor this device keeps it. One begun by mistake is cleared on the{" "}
            <a href={`${home}/attestations`}>page of attested procedures</a>.
          </Inset>
        )
      }
      deck="Who did it, on what authority and legal basis, by which method, how many and when. Never what was found."
      open={open}
      part={part}
      title={title}
      between={{ text: "Attested procedures", href: `${home}/attestations` }}
    >
      <AttestationForm
        {...formFrame(open, part, attestationFields(report.scope.adopted))}
        commitments={commitmentChoices(report)}
      />
    </PartPage>
  );
}
