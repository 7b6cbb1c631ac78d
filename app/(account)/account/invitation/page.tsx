import type { Metadata } from "next";
import { newFormKey } from "#app/_http/form-key.ts";
import { signInPathFor } from "#app/_http/next-path.ts";
import { sentenceOf } from "#app/_http/refusals.ts";
import { viewer } from "#app/_http/viewer.ts";
import { acceptInvitation } from "#app/(account)/account/invitation/actions.ts";
import { NewPersonForm } from "#app/(account)/account/invitation/new-person-form.tsx";
import { SignOutForm } from "#app/(account)/sign-out-form.tsx";
import { OneButtonForm } from "#app/(desk)/desk/[programme]/[company]/[period]/check/one-button-form.tsx";
import { SiteFrame } from "#app/(public)/site-frame.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { type InvitationPage, invitationPage } from "#db/queries/invitation-page.ts";
import type { InvitationTold } from "#db/queries/invitation-told.ts";
import { instantWords } from "#domain/framework/date-words.ts";
import { roleWithArticle, roleWorkSentence } from "#domain/people/company-role.ts";

export const metadata: Metadata = { title: "Invitation", referrer: "same-origin" };

interface Props {
  readonly searchParams: Promise<{ readonly token?: string | readonly string[] }>;
}

/** Where the link of an invitation leads. Opening it changes nothing: only its button does. */
export default async function Invitation({ searchParams }: Props) {
  const { token } = await searchParams;
  const page = await invitationPage(await viewer(), token);
  return (
    <SiteFrame current="/sign-in">
      {page.may === "nothing" ? (
        <>
          <PageHeading title="This invitation cannot be accepted" />
          <p>{sentenceOf(page.why)}</p>
        </>
      ) : (
        <>
          <PageHeading deck={<Offer told={page.told} />} title={`Invitation to ${page.told.organisationName}`} />
          <Way page={page} token={String(token)} />
        </>
      )}
    </SiteFrame>
  );
}

function Offer({ told }: { readonly told: InvitationTold }) {
  return (
    <>
      {told.inviterName} invites {told.email} to be {roleWithArticle(told.role)} of {told.organisationName}, in the
      programme {told.programme}. {roleWorkSentence(told.role)} The invitation works once, until{" "}
      {instantWords(told.expiresAt, "UTC")}.
    </>
  );
}

function Way({ page, token }: { readonly page: Exclude<InvitationPage, { may: "nothing" }>; readonly token: string }) {
  switch (page.may) {
    case "join":
      return (
        <OneButtonForm action={acceptInvitation} address={{ token }} formKey={newFormKey()}>
          Accept the invitation
        </OneButtonForm>
      );
    case "choose_password":
      return <NewPersonForm email={page.told.email} token={token} />;
    case "sign_in":
      return (
        <>
          <p>You have an account here. Sign in with {page.told.email}, and you come back to this page.</p>
          <LinkButton href={signInPathFor(`/account/invitation?token=${token}`)}>Sign in</LinkButton>
        </>
      );
    case "sign_out":
      return (
        <Inset title="Another account." tone="problem">
          You are signed in as {page.ownEmail}. This invitation is to {page.told.email}, and only that address can
          accept it. Sign out, then open the link of the letter again. <SignOutForm />
        </Inset>
      );
  }
}
