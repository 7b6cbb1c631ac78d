import { settings } from "#settings";

/** Where the register is, from the settings and never from what a request claims. */
export function registerAddress(): string {
  const { NEXTAUTH_URL, PORT } = settings();
  return new URL(NEXTAUTH_URL ?? `http://127.0.0.1:${PORT}`).origin;
}

/** Whether people reach it by https. */
export function isSecure(): boolean {
  return registerAddress().startsWith("https:");
}
