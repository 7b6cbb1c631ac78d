import { newFormKey } from "#app/_http/form-key.ts";
import { KEY_FIELD } from "#app/_http/form-names.ts";
import { endSession } from "#app/(account)/account/actions.ts";
import { browserWords } from "#app/(account)/account/browser-words.ts";
import { Button } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import type { OwnSession } from "#db/queries/own-sessions.ts";
import { instantWords } from "#domain/framework/date-words.ts";

const COLUMNS = [
  { key: "browser", head: "Browser" },
  { key: "method", head: "Signed in with" },
  { key: "started", head: "Since" },
  { key: "seen", head: "Last seen" },
  { key: "end", head: "End it" },
];

const METHOD: Readonly<Record<string, string>> = {
  password: "Password",
  oidc: "Your organisation's sign-in",
  practice: "Practice button",
};

interface Props {
  readonly sessions: readonly OwnSession[];
  /** The one that asks. */
  readonly current: string;
}

export function SessionsTable({ sessions, current }: Props) {
  const rows = sessions.map(({ id, browser, method, startedAt, seenAt }) => ({
    key: id,
    cells: [
      browserWords(browser),
      METHOD[method] ?? method,
      instantWords(startedAt, "UTC"),
      instantWords(seenAt, "UTC"),
      id === current ? "This one" : <EndSession key={id} label={browserWords(browser)} sessionId={id} />,
    ],
  }));
  return <DataTable caption="Where you are signed in" columns={COLUMNS} isCaptionHidden rows={rows} />;
}

function EndSession({ sessionId, label }: { readonly sessionId: string; readonly label: string }) {
  return (
    <form action={endSession}>
      <input name="sessionId" type="hidden" value={sessionId} />
      <input name={KEY_FIELD} type="hidden" value={newFormKey()} />
      <Button look="small">
        Sign out<span className="sr-only"> of {label}</span>
      </Button>
    </form>
  );
}
