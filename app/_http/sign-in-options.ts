import { createHash } from "node:crypto";
import type { CookiesOptions, NextAuthOptions } from "next-auth";
import { safePath } from "#app/_http/next-path.ts";
import { isSecure, registerAddress } from "#app/_http/register-address.ts";
import { NOBODY, providers } from "#app/_http/sign-in-providers.ts";
import { endSession, startSession } from "#db/commands/start-session.ts";
import { type LiveSession, personOfSession } from "#db/queries/session-person.ts";
import type { Refusal } from "#domain/refusal.ts";
import { settings } from "#settings";

const HOURS_12 = 12 * 60 * 60;

/** What next-auth cannot be told or asked through its own interface, for one request. */
export interface SignInContext {
  readonly browser: string;
  readonly address: string;
  /** The secret id of the session that the browser brought along. */
  readonly replaces: string | null;
  /** Set while next-auth works: the session it found live, or why somebody was not let in. */
  found: LiveSession | null;
  refused: Refusal | null;
}

/**
 * How next-auth is used: for identity only. Its cookie is a sealed envelope around a random id whose hash is in the
 * database; a session that is not live there is no session, and rights are never in the cookie.
 */
export function signInOptions(context: SignInContext): NextAuthOptions {
  return {
    secret: sealingSecret(),
    session: { strategy: "jwt", maxAge: HOURS_12 },
    cookies: cookies(),
    useSecureCookies: isSecure(),
    providers: providers(context),
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    callbacks: {
      signIn: ({ user }) => user.id !== NOBODY,
      redirect: ({ url }) => `${registerAddress()}${safePath(url.replace(registerAddress(), ""))}`,
      jwt: async ({ token, user, account }) => {
        if (account) return { sid: await newSession(context, user.id, account.provider) };
        context.found = typeof token.sid === "string" ? await liveSession(token.sid) : null;
        if (context.found === null) throw new Error("The session is over");
        return { sid: token.sid };
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string") await endSession(token.sid);
      },
    },
    logger: {
      // A dead session is no error, and what next-auth passes along may hold a token: only its code is told.
      error: (code) => {
        if (code !== "JWT_SESSION_ERROR") process.stderr.write(`sign-in: ${code}\n`);
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

/** What seals the cookie. */
export function sealingSecret(): string {
  const { NEXTAUTH_SECRET } = settings();
  if (NEXTAUTH_SECRET === undefined) throw new Error("NEXTAUTH_SECRET is not set: start the register with npm run up");
  return NEXTAUTH_SECRET;
}

/** The cookie that holds the sealed session. */
export function sessionCookieName(): string {
  return cookieName("session");
}

/** The cookie and the form field by which next-auth knows a form as its own, made for a form whose origin we checked. */
export function csrfPair(random: string): { readonly name: string; readonly value: string; readonly token: string } {
  const digest = createHash("sha256").update(`${random}${sealingSecret()}`).digest("hex");
  return { name: cookieName("csrf"), value: `${random}|${digest}`, token: random };
}

async function newSession(context: SignInContext, personId: string, provider: string): Promise<string> {
  const method = provider === "password" || provider === "practice" ? provider : "oidc";
  const secretId = await startSession({ personId, method, browser: context.browser, replaces: context.replaces });
  if (secretId === null) throw new Error("This person may not sign in");
  return secretId;
}

async function liveSession(secretId: string): Promise<LiveSession | null> {
  const live = await personOfSession(secretId);
  return live?.isPractice && settings().REGISTER_MODE === "production" ? null : live;
}

function cookies(): Partial<CookiesOptions> {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
  const ofProvider = { ...options, maxAge: 15 * 60 };
  return {
    sessionToken: { name: sessionCookieName(), options },
    callbackUrl: { name: cookieName("callback"), options },
    csrfToken: { name: cookieName("csrf"), options },
    pkceCodeVerifier: { name: cookieName("pkce"), options: ofProvider },
    state: { name: cookieName("state"), options: ofProvider },
    nonce: { name: cookieName("nonce"), options: ofProvider },
  };
}

// A browser keeps a __Host- cookie only when it came over https, for this very host and every path.
function cookieName(name: string): string {
  return isSecure() ? `__Host-register-${name}` : `register-${name}`;
}
