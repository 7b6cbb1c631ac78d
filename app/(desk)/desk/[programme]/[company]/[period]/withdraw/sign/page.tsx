import type { Metadata } from "next";
import { newFormKey } from "#app/_http/form-key.ts";
import { withdraw } from "#app/(desk)/desk/[programme]/[company]/[period]/withdraw/actions.ts";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, type ReportParams } from "#app/(desk)/load-report.ts";
import { passwordHint } from "#app/(desk)/password-hint.ts";
import { openCorrection } from "#app/(desk)/restating/open-correction.ts";
import { SigningForm } from "#app/(desk)/signing-form.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { WITHDRAWING_STATEMENT } from "#domain/report/withdraw.ts";

export const metadata: Metadata = { title: "Withdraw this report" };

export default async function WithdrawPage({ params }: { readonly params: Promise<ReportParams> }) {
  const { open, correction, standing } = await openCorrection(params, "/withdraw/sign");
  const { report, label, home, viewer } = open;
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      <PageHeading
        deck={`Revision ${standing.revision} is withdrawn, and every revision before it. This cannot be taken back.`}
        size="desk"
        title="Withdraw this report"
        trail={[
          { text: label, href: home },
          { text: "Withdraw this report", href: `${home}/withdraw` },
          { text: "Sign" },
        ]}
      />
      {correction.may.withdraw ? (
        <SigningForm
          about={{ ...report.address }}
          act="Withdraw the report"
          action={withdraw}
          back={`${home}/receipt`}
          formKey={newFormKey()}
          name={viewer.name}
          passwordHint={passwordHint(report.address.programme)}
          reason={{
            label: "Why is the report withdrawn?",
            hint: "Public, in these words. What is wrong with the report, and what the company does now.",
          }}
          statement={WITHDRAWING_STATEMENT}
        />
      ) : (
        <Inset title="You cannot withdraw this report.">
          Only the certifying officer can: {report.officers.join(" or ") || "none is named yet"}.
        </Inset>
      )}
    </DeskFrame>
  );
}
