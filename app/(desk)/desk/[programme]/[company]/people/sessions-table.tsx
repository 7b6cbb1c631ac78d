import { Fragment } from "react";
import { newFormKey } from "#app/_http/form-key.ts";
import { browserWords } from "#app/(account)/account/browser-words.ts";
import { OneButtonForm } from "#app/(desk)/desk/[programme]/[company]/[period]/check/one-button-form.tsx";
import { endSession } from "#app/(desk)/desk/[programme]/[company]/people/actions.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import type { MemberSession } from "#db/queries/people-page.ts";
import { instantWords } from "#domain/framework/date-words.ts";

const COLUMNS = [
  { key: "name", head: "Person and browser" },
  { key: "seen", head: "Last seen" },
  { key: "end", head: "End it" },
];

interface Props {
  readonly sessions: readonly MemberSession[];
  readonly address: Readonly<Record<string, string>>;
}

/** The live sign-ins of colleagues. Your own are on the page of your account. */
export function SessionsTable({ sessions, address }: Props) {
  if (sessions.length === 0) return <p>Nobody but you is signed in.</p>;
  const rows = sessions.map(({ id, name, browser, startedAt, seenAt }) => ({
    key: id,
    cells: [
      <Fragment key="name">
        {name}
        <small>{browserWords(browser)}</small>
      </Fragment>,
      <Fragment key="seen">
        {instantWords(seenAt, "UTC")}
        <small>signed in {instantWords(startedAt, "UTC")}</small>
      </Fragment>,
      <OneButtonForm
        action={endSession}
        address={{ ...address, sessionId: id }}
        formKey={newFormKey()}
        key="end"
        look="small"
      >
        Sign out
        <span className="sr-only">
          {" "}
          {name} of {browserWords(browser)}
        </span>
      </OneButtonForm>,
    ],
  }));
  return <DataTable caption="Where colleagues are signed in" columns={COLUMNS} isCaptionHidden rows={rows} />;
}
