import type { Metadata } from "next";
import { newFormKey } from "#app/_http/form-key.ts";
import { changeOfficer, invite } from "#app/(desk)/desk/[programme]/[company]/people/actions.ts";
import { InvitationsTable } from "#app/(desk)/desk/[programme]/[company]/people/invitations-table.tsx";
import { InviteForm } from "#app/(desk)/desk/[programme]/[company]/people/invite-form.tsx";
import {
  deskOfPeople,
  openPeople,
  type PeopleParams,
} from "#app/(desk)/desk/[programme]/[company]/people/load-people.ts";
import { MembersTable } from "#app/(desk)/desk/[programme]/[company]/people/members-table.tsx";
import { OfficerForm } from "#app/(desk)/desk/[programme]/[company]/people/officer-form.tsx";
import { PeopleNotice } from "#app/(desk)/desk/[programme]/[company]/people/people-notice.tsx";
import { SessionsTable } from "#app/(desk)/desk/[programme]/[company]/people/sessions-table.tsx";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { COMPANY_ROLES, roleName, roleWork } from "#domain/people/company-role.ts";

export const metadata: Metadata = { title: "People" };

interface Props {
  readonly params: Promise<PeopleParams>;
  readonly searchParams: Promise<{ readonly notice?: string | readonly string[] }>;
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const open = await openPeople(await params);
  const { page, viewer, address, home } = open;
  const { managing, members, organisationName } = page;
  const roles = COMPANY_ROLES.map((value) => ({ value, label: roleName(value), hint: roleWork(value) }));
  return (
    <DeskFrame desk={deskOfPeople(open)} part="people" roles={page.roles} viewer={viewer}>
      <PeopleNotice notice={(await searchParams).notice} />
      <PageHeading
        deck={
          managing === null
            ? "Who works on the reports, and as what. An administrator can change it."
            : "Who works on the reports, and as what. What you change here takes effect at once."
        }
        size="desk"
        title={`People of ${organisationName}`}
        trail={[{ text: "Your desks", href: "/desk" }, { text: organisationName }, { text: "People" }]}
      />
      <Section id="members" title="Who is who">
        <MembersTable home={home} isManaged={managing !== null} members={members} />
      </Section>
      {managing !== null && (
        <>
          <Section
            id="invitations"
            intro="A letter with a link that works once, within 72 hours, for its address only. You get a letter when it is accepted."
            title="Invite somebody"
          >
            <InvitationsTable address={address} invitations={managing.invitations} />
            <InviteForm action={invite} address={address} formKey={newFormKey()} roles={roles} />
          </Section>
          <Section
            id="officer"
            intro="Names the new officer and ends the old one's role in one step, so that there always is one. A report that is with the officer stays handed over, and waits for the new one."
            title="Change the certifying officer"
          >
            <OfficerForm action={changeOfficer} address={address} formKey={newFormKey()} members={members} />
          </Section>
          <Section
            id="sessions"
            intro="Where your colleagues are signed in. Times are in UTC. Ending a sign-in changes nothing in the reports; they can sign in again."
            title="Signed in now"
          >
            <SessionsTable address={address} sessions={managing.sessions} />
          </Section>
        </>
      )}
    </DeskFrame>
  );
}
