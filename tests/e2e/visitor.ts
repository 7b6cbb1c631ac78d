import { type Form, formsIn, formWith } from "#tests/e2e/forms.ts";

/** What came back, redirects not followed. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Somebody with a cookie and no browser: sends exactly what a test says. */
export interface Visitor {
  readonly cookie: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Sends a form as a page of the register's own does without JavaScript. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
}

export function visitor(base: string, cookie = ""): Visitor {
  const ask = async (path: string, init: RequestInit, headers: Readonly<Record<string, string>>) => {
    const sent = { ...(cookie === "" ? {} : { cookie }), ...headers };
    const response = await fetch(new URL(path, base), { ...init, redirect: "manual", headers: sent });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return {
    cookie,
    get: (path, headers = {}) => ask(path, {}, headers),
    post: (path, fields, headers = {}) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      return ask(path, { method: "POST", body }, { origin: new URL(base).origin, ...headers });
    },
  };
}

/** Everything of an answer in which a secret could stand. */
export function everythingIn({ headers, text }: Answer): string {
  return `${[...headers].map(([name, value]) => `${name}: ${value}`).join("\n")}\n\n${text}`;
}

/** Signs in with an address and a password. */
export async function signedInByPassword(base: string, email: string, password: string): Promise<Visitor> {
  const { text } = await visitor(base).get("/sign-in");
  return signedInBy(base, formWith(text, "email", "password"), { email, password });
}

/** Signs in with the button of a practice account. */
export async function signedInAs(base: string, name: string): Promise<Visitor> {
  const { text } = await visitor(base).get("/sign-in");
  const button = formsIn(text).find((form) => form.text.includes(`Continue as ${name},`));
  if (button === undefined) throw new Error(`no button for ${name}`);
  return signedInBy(base, button, {});
}

async function signedInBy(base: string, form: Form, typed: Readonly<Record<string, string>>): Promise<Visitor> {
  const answer = await visitor(base).post("/sign-in", { ...form.fields, ...typed });
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(";")[0] ?? "")
    .join("; ");
  if (answer.status !== 303 || cookie === "") throw new Error(`not let in: ${answer.status}`);
  return visitor(base, cookie);
}
