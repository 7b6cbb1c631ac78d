import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { newFormKey } from "#app/_http/form-key.ts";
import { sentenceOf } from "#app/_http/refusals.ts";
import { OneButtonForm } from "#app/(desk)/desk/[programme]/[company]/[period]/check/one-button-form.tsx";
import { endRole } from "#app/(desk)/desk/[programme]/[company]/people/actions.ts";
import {
  deskOfPeople,
  openPeople,
  type PeopleParams,
} from "#app/(desk)/desk/[programme]/[company]/people/load-people.ts";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { roleName, roleWithArticle } from "#domain/people/company-role.ts";

export const metadata: Metadata = { title: "End a role" };

interface Props {
  readonly params: Promise<PeopleParams & { readonly membership: string }>;
}

export default async function EndRolePage({ params }: Props) {
  const { membership, ...where } = await params;
  const open = await openPeople(where, `/end/${membership}`);
  const { page, viewer, address, home } = open;
  const member = page.members.find(({ membershipId }) => membershipId === membership);
  if (member === undefined || page.managing === null) notFound();
  const { name, role, isYou, mayEnd } = member;
  const others = page.members.filter((one) => one.personId === member.personId && one !== member);
  return (
    <DeskFrame desk={deskOfPeople(open)} part="people" roles={page.roles} viewer={viewer}>
      <PageHeading
        size="desk"
        title={isYou ? "End your own role" : `End the role of ${name}`}
        trail={[{ text: "People", href: home }, { text: "End a role" }]}
      />
      {!mayEnd && <Inset title="This role cannot end now">{sentenceOf({ code: "last_of_its_kind", role })}</Inset>}
      {mayEnd && (
        <>
          <div className="prose">
            <p>
              {isYou ? "You are" : `${name} is`} {roleWithArticle(role)} of {page.organisationName}. That ends at once.{" "}
              {others.length > 0
                ? `What stays: ${others.map((one) => roleName(one.role).toLowerCase()).join(" and ")}.`
                : `${isYou ? "You" : "They"} will see nothing of the company's any more.`}
            </p>
            <p>
              What {isYou ? "you" : "they"} wrote stays, with the name. Open invitations to {member.email} are withdrawn
              {role === "administrator" && `, and so are those that ${isYou ? "you" : "they"} sent`}.
            </p>
          </div>
          <div className="button-row">
            <OneButtonForm
              action={endRole}
              address={{ ...address, membershipId: membership }}
              formKey={newFormKey()}
              look="grave"
            >
              End the role
            </OneButtonForm>
            <LinkButton href={home} look="link">
              Keep it
            </LinkButton>
          </div>
        </>
      )}
    </DeskFrame>
  );
}
