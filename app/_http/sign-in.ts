import { randomBytes } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import nextAuth from "next-auth";
import { decode } from "next-auth/jwt";
import { registerAddress } from "#app/_http/register-address.ts";
import { type SentCookie, sentCookie } from "#app/_http/sent-cookie.ts";
import {
  csrfPair,
  type SignInContext,
  sealingSecret,
  sessionCookieName,
  signInOptions,
} from "#app/_http/sign-in-options.ts";
import type { LiveSession } from "#db/queries/session-person.ts";
import type { Refusal } from "#domain/refusal.ts";

export type SignedIn = Pick<LiveSession, "viewer" | "sessionId">;

export type Cookies = Readonly<Record<string, string>>;

/** What of a request the sign-in looks at. */
export interface AuthRequest {
  readonly cookies: Cookies;
  readonly browser: string;
  readonly address: string;
}

/** What next-auth answered: where to go, which cookies to set, why not. */
export interface AuthAnswer {
  readonly location: string | null;
  readonly cookies: readonly SentCookie[];
  readonly refused: Refusal | null;
  /** For a sign-in at the identity provider that came to nothing: the word for the sign-in page. */
  readonly problem: "not-known" | "provider" | null;
}

/** Whether an answer lets somebody in: it carries a session. */
export function isLetIn({ cookies }: AuthAnswer): boolean {
  return cookies.some(({ name, value }) => name === sessionCookieName() && value !== "");
}

/** The live session behind these cookies; null when there is none, or its cookie was made by nobody here. */
export async function signedIn(cookies: Cookies): Promise<SignedIn | null> {
  if (!Object.keys(cookies).some((name) => name.startsWith(sessionCookieName()))) return null;
  const context = newContext({ cookies, browser: "", address: "" }, null);
  await call(context, { method: "GET", path: ["session"], query: {}, body: {}, cookies });
  return context.found;
}

/** Signs in with what was typed or chosen; the cookies of a new session, or the refusal. */
export async function enter(
  provider: "password" | "practice",
  typed: Readonly<Record<string, string>>,
  request: AuthRequest,
): Promise<AuthAnswer> {
  return withSessionOnly(await post(["callback", provider], typed, request));
}

/** Starts sign-in at the identity provider: its address, and the cookies by which the answer will be known. */
export function startAtProvider(next: string, request: AuthRequest): Promise<AuthAnswer> {
  return post(["signin", "oidc"], { callbackUrl: registerAddress() + next }, request);
}

/** What the identity provider sent the browser back with. */
export async function finishAtProvider(
  query: Readonly<Record<string, string>>,
  request: AuthRequest,
): Promise<AuthAnswer> {
  const context = newContext(request, await secretIdIn(request.cookies));
  return call(context, { method: "GET", path: ["callback", "oidc"], query, body: {}, cookies: request.cookies });
}

/** Ends the session behind these cookies. */
export async function leave(request: AuthRequest): Promise<AuthAnswer> {
  return withSessionOnly(await post(["signout"], {}, request));
}

// Where to go next travels in our own forms; next-auth's cookie for it is of use on the way to a provider only.
function withSessionOnly(answer: AuthAnswer): AuthAnswer {
  return { ...answer, cookies: answer.cookies.filter(({ name }) => name.startsWith(sessionCookieName())) };
}

/** A form of ours, whose origin was checked before: next-auth's own token for it is made here, not kept in the page. */
async function post(
  path: readonly string[],
  body: Readonly<Record<string, string>>,
  request: AuthRequest,
): Promise<AuthAnswer> {
  const { name, value, token } = csrfPair(randomBytes(32).toString("hex"));
  const cookies = { ...request.cookies, [name]: value };
  const context = newContext(request, await secretIdIn(request.cookies));
  return call(context, { method: "POST", path, query: {}, body: { ...body, csrfToken: token }, cookies });
}

interface Call {
  readonly method: "GET" | "POST";
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, string>>;
  readonly cookies: Cookies;
}

async function call(context: SignInContext, { path, ...sent }: Call): Promise<AuthAnswer> {
  // next-auth reads its own address from here and nowhere else.
  process.env.NEXTAUTH_URL = registerAddress();
  let location: string | null = null;
  let setCookies: readonly string[] = [];
  const response = {
    status: () => response,
    getHeader: () => setCookies,
    setHeader: (name: string, value: string | readonly string[]) => {
      if (name === "Location") location = String(value);
      if (name === "Set-Cookie" && typeof value !== "string") setCookies = value;
      return response;
    },
    end: () => undefined,
    json: () => undefined,
    send: () => undefined,
  };
  // The two objects have every property that next-auth 4.24.15 touches on its Node interface (its next/index.js).
  const request = { ...sent, query: { ...sent.query, nextauth: [...path] }, headers: {} } as unknown as NextApiRequest;
  await handler()(request, response as unknown as NextApiResponse, signInOptions(context));
  return { location, cookies: setCookies.map(sentCookie), refused: context.refused, problem: problemIn(location) };
}

function problemIn(location: string | null): AuthAnswer["problem"] {
  const error = location === null ? null : new URL(location, registerAddress()).searchParams.get("error");
  if (error === null || !location?.startsWith(registerAddress())) return null;
  return error === "AccessDenied" ? "not-known" : "provider";
}

function handler(): typeof nextAuth {
  // Node gives a CommonJS module as the default export, a bundler the module's own default.
  return "default" in nextAuth ? (nextAuth.default as typeof nextAuth) : nextAuth;
}

function newContext({ browser, address }: AuthRequest, replaces: string | null): SignInContext {
  return { browser, address, replaces, found: null, refused: null };
}

async function secretIdIn(cookies: Cookies): Promise<string | null> {
  try {
    const sealed = await decode({ token: cookies[sessionCookieName()] ?? "", secret: sealingSecret() });
    return typeof sealed?.sid === "string" ? sealed.sid : null;
  } catch {
    return null;
  }
}
