import pg from "pg";
import { type AuthAnswer, type AuthRequest, type Cookies, enter } from "#app/_http/sign-in.ts";
import { connect, disconnect } from "#db/client.ts";
import { prepareJobs } from "#db/mail/prepare-jobs.ts";
import { closeMailQueue } from "#db/mail/queue.ts";
import { createPerson, giveMembership } from "#db/sign-in/accounts.ts";
import { freshDatabase } from "#tests/fixtures/database.ts";

export const PASSWORD = "heron walks under basalt";

/** A register with people in it, for one test file. */
export interface Town {
  /** As the owner, for setting the scene and looking behind it. */
  readonly owner: pg.Client;
  readonly ann: string;
  readonly pia: string;
  leave(): Promise<void>;
}

/** Ann, an editor at Quill Systems with a password, and Pia, its officer, who is for practice only. */
export async function settle(environment: Readonly<Record<string, string>> = {}): Promise<Town> {
  const database = await freshDatabase();
  await prepareJobs(database.ownerUrl);
  Object.assign(process.env, {
    NEXTAUTH_URL: "http://127.0.0.1:3000",
    REGISTER_PUBLIC_URL: database.publicUrl,
    REGISTER_DESK_URL: database.deskUrl,
    ...environment,
  });
  connect({ publicUrl: database.publicUrl, deskUrl: database.deskUrl });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(
    "insert into private.organisation values (gen_random_uuid(), 'rehearsal', 'quill', 'Quill Systems')",
  );
  const ann = await createPerson(owner, {
    email: "ann@example.org",
    name: "Ann Lee",
    isPractice: false,
    password: PASSWORD,
  });
  const pia = await createPerson(owner, {
    email: "pia@example.org",
    name: "Pia Moss",
    isPractice: true,
    password: PASSWORD,
  });
  const quill = { programme: "rehearsal", organisation: "quill" };
  await giveMembership(owner, { ...quill, personId: ann, role: "editor" });
  await giveMembership(owner, { ...quill, personId: pia, role: "officer" });
  const leave = async () => {
    await closeMailQueue();
    await disconnect();
    await owner.end();
    await database.drop();
  };
  return { owner, ann, pia, leave };
}

/** A browser as the sign-in sees it: each with a network address of its own. */
export function browser(cookies: Cookies = {}): AuthRequest {
  seen += 1;
  return { cookies, browser: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", address: `192.0.2.${seen}` };
}

let seen = 0;

/** The cookies that a browser keeps after an answer. */
export function kept(answer: AuthAnswer, before: Cookies = {}): Cookies {
  const after = { ...before, ...Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value])) };
  return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== ""));
}

/** Signs in with a password; the cookies of the browser. */
export async function signedInCookies(
  email = "ann@example.org",
  password = PASSWORD,
  before: Cookies = {},
): Promise<Cookies> {
  return kept(await enter("password", { email, password }, browser(before)), before);
}
