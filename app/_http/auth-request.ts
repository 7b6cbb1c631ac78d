import { cookies, headers } from "next/headers";
import type { SentCookie } from "#app/_http/sent-cookie.ts";
import type { AuthRequest } from "#app/_http/sign-in.ts";

/** What the sign-in looks at of the request that is being answered. */
export async function authRequest(): Promise<AuthRequest> {
  const [sent, kept] = [await headers(), await cookies()];
  return {
    cookies: Object.fromEntries(kept.getAll().map(({ name, value }) => [name, value])),
    browser: sent.get("user-agent") ?? "unknown",
    address: addressIn(sent.get("x-forwarded-for")),
  };
}

/** Sets the cookies on the answer. */
export async function keep(made: readonly SentCookie[]): Promise<void> {
  const kept = await cookies();
  for (const { name, value, options } of made) kept.set(name, value, options);
}

// The last address is the one that the nearest proxy, or the server itself, saw; those before it are claims.
function addressIn(forwardedFor: string | null): string {
  return forwardedFor?.split(",").at(-1)?.trim() || "unknown";
}
