import { Fragment } from "react";
import { EmailWords } from "#app/(desk)/desk/[programme]/[company]/people/email-words.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import type { PeoplePage } from "#db/queries/people-page.ts";
import { dayOfInstantWords } from "#domain/framework/date-words.ts";
import { roleName } from "#domain/people/company-role.ts";

interface Props {
  readonly members: PeoplePage["members"];
  readonly home: string;
  readonly isManaged: boolean;
}

/** One row a role, so that whoever has two is there twice; administrators have a way to end each. */
export function MembersTable({ members, home, isManaged }: Props) {
  const columns = [
    { key: "name", head: "Person" },
    { key: "role", head: "Role" },
    ...(isManaged ? [{ key: "end", head: "End" }] : []),
  ];
  const rows = members.map(({ membershipId, name, role, email, since, isYou, mayEnd }) => ({
    key: membershipId,
    cells: [
      <Person key="name" {...{ name, email, isYou }} />,
      <Fragment key="role">
        {roleName(role)}
        <small>since {dayOfInstantWords(since, "UTC")}</small>
      </Fragment>,
      ...(isManaged ? [<EndLink key="end" {...{ membershipId, name, role, home, mayEnd }} />] : []),
    ],
  }));
  return <DataTable caption="Who is who" columns={columns} isCaptionHidden rows={rows} />;
}

function Person({ name, email, isYou }: Pick<PeoplePage["members"][number], "name" | "email" | "isYou">) {
  return (
    <>
      {name}
      {isYou && " (you)"}
      <small>
        <EmailWords email={email} />
      </small>
    </>
  );
}

type EndProps = Pick<PeoplePage["members"][number], "membershipId" | "name" | "role" | "mayEnd"> & {
  readonly home: string;
};

function EndLink({ membershipId, name, role, mayEnd, home }: EndProps) {
  if (!mayEnd) return <>The only {role}</>;
  return (
    <a href={`${home}/end/${membershipId}`}>
      End
      <span className="sr-only">
        {" "}
        the role of {name} as {role}
      </span>
    </a>
  );
}
