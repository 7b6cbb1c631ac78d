import { settings } from "#settings";

/** Where the register is: links are built from this setting and never from what a request claims. */
export function registerAddress(): string {
  const { NEXTAUTH_URL, PORT } = settings();
  return NEXTAUTH_URL ?? `http://127.0.0.1:${PORT}`;
}

/** The whole address of a page, with the token that a letter gives to its reader. */
export function tokenLink(path: string, token: string): string {
  const link = new URL(path, registerAddress());
  link.searchParams.set("token", token);
  return link.href;
}
