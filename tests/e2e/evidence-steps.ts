import { randomBytes } from "node:crypto";
import type { Answer, Visitor } from "#tests/e2e/visitor.ts";
import { sha256Of } from "#tests/fixtures/evidence/bytes.ts";

/** Where files for the report at this address of the desk are sent. */
export function intakeOf(home: string): string {
  return new URL(home, "http://register").pathname.replace(/^\/desk\//, "/intake/");
}

/** What came back from a route that takes files: its status and what it says. */
export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly said: Readonly<Record<string, unknown>>;
}

interface Asking {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly json?: unknown;
  readonly bytes?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks such a route as a script of the register's own pages does. */
export async function ask(url: string, who: Visitor, path: string, asking: Asking): Promise<Told> {
  const { method, json, bytes, headers = {} } = asking;
  const body = json === undefined ? bytes : JSON.stringify(json);
  const streams = body instanceof ReadableStream ? { duplex: "half" as const } : {};
  const response = await fetch(`${url}${path}`, {
    method,
    redirect: "manual",
    ...(body === undefined ? {} : { body }),
    ...streams,
    headers: {
      cookie: who.cookie,
      origin: new URL(url).origin,
      ...(json === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    said: text.startsWith("{") ? JSON.parse(text) : { text },
  };
}

/** What is announced of a file, with what the case says otherwise. */
export function announced(name: string, bytes: Uint8Array, otherwise: object = {}) {
  return { name, size: bytes.length, sha256: sha256Of(bytes), ...otherwise };
}

/** Announces a file; the address under which it is on its way. */
export async function announce(url: string, who: Visitor, home: string, what: object): Promise<string> {
  const told = await ask(url, who, intakeOf(home), { method: "POST", json: what });
  if (told.status !== 200) throw new Error(`not announced, ${told.status}: ${JSON.stringify(told.said)}`);
  return `${intakeOf(home)}/${told.said["upload"]}`;
}

/** A description as the hand-in page sends it. */
export function described(change: object = {}) {
  return {
    ...{ title: "Policy on training data", kind: "policy", effectiveFrom: "2026-01-01", effectiveTo: "" },
    ...{ expiresOn: "", readers: "auditor", supports: [], givesNothingAway: "", ...change },
  };
}

/** Hands in a short text with this description, in one piece; its number, "E7". */
export async function handInText(url: string, who: Visitor, home: string, change: object): Promise<string> {
  const bytes = Buffer.from(`We do as it says here, ${randomBytes(6).toString("hex")}.\n`);
  const upload = await announce(url, who, home, announced("policy.txt", bytes));
  await ask(url, who, `${upload}?offset=0`, { method: "PUT", bytes });
  const told = await ask(url, who, `${upload}/finish`, { method: "POST", json: { description: described(change) } });
  if (told.status !== 200) throw new Error(`not handed in, ${told.status}: ${JSON.stringify(told.said)}`);
  return String(told.said["name"]);
}

/** Lines of plain text, each other than the one before, exactly this long. */
export function textOfSize(size: number): Buffer {
  const lines = Array.from(
    { length: Math.ceil(size / 60) + 1 },
    (_, at) => `Line ${at} of what we did, ${(at * 7919) % 104_729}.`,
  );
  return Buffer.from(`${lines.join("\n").padEnd(size, " and so on\n")}`).subarray(0, size);
}

/** Whether an answer sends its reader to sign in. */
export function isSignIn({ status, headers }: Pick<Answer, "status" | "headers">): boolean {
  return status >= 300 && status < 400 && /\/sign-in(\?|$)/.test(headers.get("location") ?? "");
}
