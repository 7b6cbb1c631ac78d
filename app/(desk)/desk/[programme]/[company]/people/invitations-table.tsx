import { Fragment } from "react";
import { newFormKey } from "#app/_http/form-key.ts";
import { OneButtonForm } from "#app/(desk)/desk/[programme]/[company]/[period]/check/one-button-form.tsx";
import { inviteAgain, withdraw } from "#app/(desk)/desk/[programme]/[company]/people/actions.ts";
import { EmailWords } from "#app/(desk)/desk/[programme]/[company]/people/email-words.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import type { WaitingInvitation } from "#db/queries/people-page.ts";
import { instantWords } from "#domain/framework/date-words.ts";
import { roleName } from "#domain/people/company-role.ts";

const COLUMNS = [
  { key: "email", head: "Invited" },
  { key: "until", head: "Good until" },
  { key: "change", head: "Change" },
];

interface Props {
  readonly invitations: readonly WaitingInvitation[];
  readonly address: Readonly<Record<string, string>>;
}

/** The invitations that wait; nothing when there are none. */
export function InvitationsTable({ invitations, address }: Props) {
  if (invitations.length === 0) return null;
  const rows = invitations.map(({ id, email, role, invitedBy, expiresAt, isExpired }) => ({
    key: id,
    cells: [
      <Fragment key="email">
        <EmailWords email={email} />
        <small>
          {roleName(role)}, by {invitedBy ?? "somebody who left"}
        </small>
      </Fragment>,
      isExpired ? `Expired on ${instantWords(expiresAt, "UTC")}` : instantWords(expiresAt, "UTC"),
      <div className="flex flex-wrap gap-2" key="change">
        <OneButtonForm
          action={inviteAgain}
          address={{ ...address, invitationId: id }}
          formKey={newFormKey()}
          look="small"
        >
          Send again<span className="sr-only"> to {email}</span>
        </OneButtonForm>
        <OneButtonForm action={withdraw} address={{ ...address, invitationId: id }} formKey={newFormKey()} look="small">
          Withdraw<span className="sr-only"> the invitation to {email}</span>
        </OneButtonForm>
      </div>,
    ],
  }));
  return <DataTable caption="Invitations that wait" columns={COLUMNS} rows={rows} />;
}
