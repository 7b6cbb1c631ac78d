import { PgBoss } from "pg-boss";
import { z } from "zod";
import { Instant } from "#domain/framework/instant.ts";
import { settings } from "#settings";

/** The schema that the jobs live in, and the one queue there is. */
export const JOBS_SCHEMA = "jobs";
export const MAIL_QUEUE = "mail";

/** An order for a letter: only what it is about. Its words, and any secret in them, are made when it is sent. */
export const LetterOrder = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("password_reset"), resetId: z.uuid() }),
  z.strictObject({ kind: z.literal("invitation"), invitationId: z.uuid() }),
  z.strictObject({ kind: z.literal("invitation_accepted"), invitationId: z.uuid() }),
  z.strictObject({
    kind: z.literal("reminder"),
    reminderId: z.uuid(),
    personId: z.uuid(),
    programme: z.string(),
    organisation: z.string(),
    period: z.string(),
    rung: z.number().int(),
    due: Instant,
  }),
  z.strictObject({
    kind: z.literal("receipt"),
    personId: z.uuid(),
    organisationId: z.uuid(),
    programme: z.string(),
    organisation: z.string(),
    period: z.string(),
    revision: z.int().positive(),
  }),
  z.strictObject({
    kind: z.literal("handed_over"),
    handoverId: z.uuid(),
    personId: z.uuid(),
    organisationId: z.uuid(),
    programme: z.string(),
    organisation: z.string(),
    period: z.string(),
  }),
  z.strictObject({ kind: z.literal("incident"), incidentId: z.uuid() }),
  z.strictObject({ kind: z.literal("digest"), digestId: z.uuid() }),
]);
export type LetterOrder = z.infer<typeof LetterOrder>;

// One connection to the queue a process, also where a bundler loads this module more than once.
const shared = globalThis as typeof globalThis & { registerMailQueue?: Promise<PgBoss> | undefined };

/** The queue as the desk role reaches it, connected on first use; `deskUrl` is the settings' when left out. */
export function mailQueue(deskUrl: string | undefined = settings().REGISTER_DESK_URL): Promise<PgBoss> {
  shared.registerMailQueue ??= connected(deskUrl).catch((error: unknown) => {
    shared.registerMailQueue = undefined;
    throw error;
  });
  return shared.registerMailQueue;
}

/** Lets running work finish and closes the connections. */
export async function closeMailQueue(): Promise<void> {
  const queue = shared.registerMailQueue;
  shared.registerMailQueue = undefined;
  await (await queue)?.stop({ graceful: true, timeout: 5_000 });
}

async function connected(deskUrl: string | undefined): Promise<PgBoss> {
  if (deskUrl === undefined) throw new Error("REGISTER_DESK_URL is not set: start the register with npm run up");
  const queue = new PgBoss({
    connectionString: deskUrl,
    schema: JOBS_SCHEMA,
    max: 2,
    connectionTimeoutMillis: 5_000,
    migrate: false,
    createSchema: false,
    schedule: false,
    registerInstance: false,
    persistWarnings: false,
    reindex: false,
    monitorVacuum: false,
  });
  // A database that is away is met again at the next poll; nothing ordered is lost meanwhile.
  queue.on("error", (error) => process.stderr.write(`mail queue: ${error.message}\n`));
  return queue.start();
}
