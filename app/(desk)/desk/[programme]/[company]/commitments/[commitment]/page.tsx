import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { newFormKey } from "#app/_http/form-key.ts";
import { sentenceOf } from "#app/_http/refusals.ts";
import { interruption } from "#app/(desk)/desk/[programme]/[company]/commitments/[commitment]/interruption.ts";
import { changeCommitment } from "#app/(desk)/desk/[programme]/[company]/commitments/actions.ts";
import {
  type CommitmentsParams,
  deskOfCommitments,
  openCommitments,
} from "#app/(desk)/desk/[programme]/[company]/commitments/load-commitments.ts";
import { commitmentStanding } from "#app/(desk)/desk/[programme]/[company]/commitments/standing-words.ts";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { passwordHint } from "#app/(desk)/password-hint.ts";
import { SigningForm } from "#app/(desk)/signing-form.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PlainList } from "#components/ui/plain-list.tsx";
import { Section } from "#components/ui/section.tsx";
import { adoptedFromNowOn } from "#domain/framework/adoption.ts";
import { isRefused } from "#domain/refusal.ts";
import { CHANGING_STATEMENTS, changeCommitment as mayChange } from "#domain/report/change-commitment.ts";

export const metadata: Metadata = { title: "Change a commitment" };

interface Props {
  readonly params: Promise<CommitmentsParams & { readonly commitment: string }>;
}

export default async function ChangeCommitmentPage({ params }: Props) {
  const { commitment: key, ...where } = await params;
  const open = await openCommitments(where, `/${key}`);
  const { page, viewer, home } = open;
  const commitment = page.edition.commitments.find((one) => one.key === key);
  if (commitment === undefined || !page.mayChange) notFound();
  const change = commitmentStanding(page, key).isAdopted ? "withdraw" : "take_on";
  const { title, act, ask, holds, readers } = interruption(change, page, commitment);
  const allowed = mayChange(adoptedFromNowOn(page.adoption), key, change);
  return (
    <DeskFrame desk={deskOfCommitments(open)} roles={page.roles} viewer={viewer}>
      <PageHeading
        deck={commitment.summary}
        size="desk"
        title={title}
        trail={[{ text: "Commitments", href: home }, { text: commitment.short }]}
      />
      {isRefused(allowed) ? (
        <Inset title="This cannot be done here">{sentenceOf(allowed.refused)}</Inset>
      ) : (
        <>
          <Section id="holds" title="From when it holds">
            <PlainList items={holds} />
          </Section>
          <Section
            id="public"
            intro="Public at once, for everybody, and on the record for ever. Your reason, name and role stand beside it."
            title="What readers will see"
          >
            <PlainList items={readers} />
          </Section>
          <Section id="sign" title="Say why, and sign">
            <SigningForm
              about={{ ...page.address, commitment: key, change }}
              act={act}
              action={changeCommitment}
              back={home}
              formKey={newFormKey()}
              name={viewer.name}
              passwordHint={passwordHint(page.address.programme)}
              reason={{
                label: ask,
                hint: "Public, in these words. No thresholds, no keyword lists, no names of sites.",
              }}
              statement={CHANGING_STATEMENTS[change]}
            />
          </Section>
        </>
      )}
    </DeskFrame>
  );
}
