import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { newFormKey } from "#app/_http/form-key.ts";
import { signInPathFor } from "#app/_http/next-path.ts";
import { currentSession } from "#app/_http/viewer.ts";
import { ChangePasswordForm } from "#app/(account)/account/change-password-form.tsx";
import { MailChoices } from "#app/(account)/account/mail-choices.tsx";
import { SessionsTable } from "#app/(account)/account/sessions-table.tsx";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { digestChoices } from "#db/queries/digest-choices.ts";
import { ownSessions } from "#db/queries/own-sessions.ts";
import { ownWaysIn } from "#db/queries/own-ways-in.ts";

export const metadata: Metadata = { title: "Your account" };

interface Props {
  readonly searchParams: Promise<{ readonly notice?: string | readonly string[] }>;
}

export default async function AccountPage({ searchParams }: Props) {
  const session = await currentSession();
  if (session === null) redirect(signInPathFor("/account"));
  const { viewer, sessionId } = session;
  const { notice } = await searchParams;
  const { hasPassword } = await ownWaysIn(viewer);
  const choices = await digestChoices(viewer);
  return (
    <DeskFrame viewer={viewer}>
      {notice === "session-ended" && <NotificationBanner title="That browser is signed out." />}
      {notice === "mail-chosen" && <NotificationBanner title="Your choice about mail is kept." />}
      <PageHeading size="desk" title="Your account" />
      <Section id="memberships" title="What you are here">
        {viewer.memberships.length === 0 ? (
          <p>Nothing at present. An administrator of your organisation or the steward can change that.</p>
        ) : (
          <DefinitionRows
            rows={viewer.memberships.map(({ organisationName, programme, role }) => ({
              term: `${role} at ${organisationName}`,
              description: `in the programme ${programme}`,
            }))}
          />
        )}
      </Section>
      <Section
        id="sessions"
        intro="Times are in UTC. A sign-in ends after an hour without a request, and after 12 hours in any case."
        title="Where you are signed in"
      >
        <SessionsTable current={sessionId} sessions={await ownSessions(viewer)} />
      </Section>
      {choices.length > 0 && (
        <Section
          id="mail"
          intro="A letter when a section is assigned to you, when you are mentioned, and when somebody comments where you have the section or commented. At most one an hour from each company."
          title="Mail about comments and assignments"
        >
          <MailChoices choices={choices} />
        </Section>
      )}
      {hasPassword && (
        <Section id="password" title="Change your password">
          <ChangePasswordForm formKey={newFormKey()} />
        </Section>
      )}
    </DeskFrame>
  );
}
