import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PrintButton } from "#app/(desk)/desk/[programme]/[company]/[period]/receipt/print-button.tsx";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { ButtonRow, LinkButton } from "#components/ui/button.tsx";
import { Confirmation } from "#components/ui/confirmation.tsx";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { Section } from "#components/ui/section.tsx";
import { ownReceipt } from "#db/queries/receipt.ts";
import { instantWords } from "#domain/framework/date-words.ts";
import { publicReportPath } from "#domain/report/receipt.ts";
import type { ReceiptAnswer, ReceiptSection } from "#domain/report/receipt-rows.ts";

export const metadata: Metadata = { title: "Receipt" };

export default async function ReceiptPage({ params }: { readonly params: Promise<ReportParams> }) {
  const open = await openReport(params, "/receipt");
  const { report, label, home, viewer } = open;
  const { filed, address, zone } = report;
  const receipt = await ownReceipt(viewer, address, null);
  if (filed === null || receipt === null) {
    notFound();
  }
  const { filing, restated, answers, proof } = receipt;
  const file = `${home}/receipt/receipt.pdf`;
  const earlier = Array.from({ length: filed.revision - 1 }, (_, at) => at + 1);
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      <Confirmation title={`${label}: filed`}>
        <p>
          {report.organisationName} filed this report on {instantWords(filed.filedAt, zone)}.
        </p>
        <p>
          Reference: <b>{receipt.reference}</b>
        </p>
      </Confirmation>
      <ButtonRow>
        <LinkButton href={file}>Download the receipt (PDF)</LinkButton>
        <PrintButton />
      </ButtonRow>
      <Section id="next" title="What happens next">
        <p>
          The report is public now: <a href={publicReportPath(address)}>read it as everybody does</a>. What was filed
          stays on the record. If a figure or an answer turns out to be wrong,{" "}
          <a href={`${home}/restate`}>correct this report</a>; if the company no longer stands by it as a whole,{" "}
          <a href={`${home}/withdraw`}>withdraw it</a>.
        </p>
        <p>
          The receipt goes by e-mail to everybody who works for the company here. On the telephone, give the reference:
          it names the <a href={`/${address.programme}/record/${filed.position}`}>report's entry</a> on the record, and
          eight digits of its fingerprint show that both of you mean the same.
        </p>
        <p>
          The receipt holds what is public. With the confidential notes,{" "}
          <a href={`${home}/answers.json`}>save all answers as a file</a>.
        </p>
        {earlier.length > 0 && (
          <p>
            Receipts of earlier revisions:{" "}
            {earlier.map((revision) => (
              <a className="mr-3" href={`${file}?revision=${revision}`} key={revision}>
                revision {revision}
              </a>
            ))}
          </p>
        )}
      </Section>
      {[filing, ...restated].map((section, at) => (
        <ReceiptPart id={`filing-${at + 1}`} key={section.title} section={section} />
      ))}
      <Section id="answers" title="Every answer, as it was filed">
        <Disclosure summary={`Show all ${answers.length} sections`}>
          {answers.map((section, at) => (
            <ReceiptPart id={`part-${at + 1}`} key={section.title} section={section} />
          ))}
        </Disclosure>
      </Section>
      {proof.map((section, at) => (
        <ReceiptPart id={`proof-${at + 1}`} key={section.title} section={section} />
      ))}
    </DeskFrame>
  );
}

function ReceiptPart({ section, id }: { readonly section: ReceiptSection; readonly id: string }) {
  return (
    <Section id={id} intro={section.about ?? undefined} title={section.title}>
      <DefinitionRows
        rows={section.rows.map(({ question, answer }) => ({ term: question, description: <Answer answer={answer} /> }))}
      />
    </Section>
  );
}

function Answer({ answer: { text, isMissing } }: { readonly answer: ReceiptAnswer }) {
  return isMissing ? <Missing word={text} /> : <ProseText text={text} />;
}
