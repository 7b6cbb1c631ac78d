import { newFormKey } from "#app/_http/form-key.ts";
import { KEY_FIELD } from "#app/_http/form-names.ts";
import { chooseMail } from "#app/(account)/account/actions.ts";
import { Button } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import type { DigestChoice } from "#db/queries/digest-choices.ts";

const COLUMNS = [
  { key: "company", head: "Company" },
  { key: "programme", head: "Programme" },
  { key: "now", head: "Mail now" },
  { key: "change", head: "Change it" },
];

/** Whether each company's comments and assignments come by mail, with a button for the other way. */
export function MailChoices({ choices }: { readonly choices: readonly DigestChoice[] }) {
  const rows = choices.map((choice) => ({
    key: choice.organisationId,
    cells: [
      choice.organisationName,
      choice.programme,
      choice.wants ? "On" : "Off",
      <Change choice={choice} key={choice.organisationId} />,
    ],
  }));
  return <DataTable caption="Mail about comments and assignments" columns={COLUMNS} isCaptionHidden rows={rows} />;
}

function Change({ choice: { organisationId, organisationName, wants } }: { readonly choice: DigestChoice }) {
  return (
    <form action={chooseMail}>
      <input name={KEY_FIELD} type="hidden" value={newFormKey()} />
      <input name="organisationId" type="hidden" value={organisationId} />
      <input name="wants" type="hidden" value={wants ? "no" : "yes"} />
      <Button look="small">
        Turn {wants ? "off" : "on"}
        <span className="sr-only"> mail from {organisationName}</span>
      </Button>
    </form>
  );
}
