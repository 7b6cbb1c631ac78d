import { NotificationBanner } from "#components/ui/notification-banner.tsx";

const NOTICES: Readonly<Record<string, string>> = {
  "signed-out": "You are signed out.",
  "password-changed": "Your password is changed, and you are signed out everywhere. Sign in with the new one.",
};

const PROBLEMS: Readonly<Record<string, string>> = {
  "not-known":
    "Nobody here is known by that sign-in. Ask the administrator of your organisation or the steward to let you in.",
  provider: "The other sign-in did not answer as it should. Nothing was changed; try again, or use a password.",
  practice: "That practice account is not there any more.",
};

type Asked = string | readonly string[] | undefined;

/** What just happened, from a word in the address: only words known here say anything. */
export function SignInNotice({ notice, problem }: { readonly notice: Asked; readonly problem: Asked }) {
  const said = wordsFor(NOTICES, notice);
  const wrong = wordsFor(PROBLEMS, problem);
  return (
    <>
      {said !== undefined && <NotificationBanner title={said} />}
      {wrong !== undefined && <NotificationBanner title={wrong} tone="problem" />}
    </>
  );
}

function wordsFor(table: Readonly<Record<string, string>>, asked: Asked): string | undefined {
  return typeof asked === "string" && Object.hasOwn(table, asked) ? table[asked] : undefined;
}
