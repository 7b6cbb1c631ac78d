import { NotificationBanner } from "#components/ui/notification-banner.tsx";

const NOTICES: Readonly<Record<string, string>> = {
  invited: "The invitation is on its way.",
  "invited-again": "The invitation is on its way again. The link of the earlier letter no longer works.",
  withdrawn: "The invitation is withdrawn. Its link no longer works.",
  "officer-changed": "The certifying officer is changed.",
  "role-ended": "That role is ended.",
  "session-ended": "That browser is signed out.",
  joined: "You have joined. These are the people you work with.",
};

/** What just happened, from a word in the address: only words known here say anything. */
export function PeopleNotice({ notice }: { readonly notice: string | readonly string[] | undefined }) {
  const said = typeof notice === "string" && Object.hasOwn(NOTICES, notice) ? NOTICES[notice] : undefined;
  return said === undefined ? null : <NotificationBanner title={said} />;
}
