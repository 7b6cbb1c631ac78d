const ORIGIN = "https://register.invalid";
const AFTER_SIGN_IN = "/desk";

/** Where people are sent to sign in, so that they come back to `here` afterwards. */
export function signInPathFor(here: string): string {
  return `/sign-in?${new URLSearchParams({ next: safePath(here) })}`;
}

/**
 * The path to go to after signing in: one of our own pages, whatever the address asked for.
 *
 * Only a plain absolute path passes, with no second reading by any browser: no scheme, no host, no backslash, no
 * control character, nothing percent-encoded in the path, no dot segment, and neither the sign-in pages nor `/api`.
 */
export function safePath(asked: unknown): string {
  if (typeof asked !== "string" || asked.length > 500) return AFTER_SIGN_IN;
  if (!/^\/(?:[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*)?(?:\?[\w=&.:-]*)?$/i.test(asked)) return AFTER_SIGN_IN;
  const url = new URL(asked, ORIGIN);
  if (url.origin !== ORIGIN || url.pathname + url.search !== asked) return AFTER_SIGN_IN;
  return /^\/(?:sign-in|api)(?:\/|$)/i.test(url.pathname) ? AFTER_SIGN_IN : asked;
}
