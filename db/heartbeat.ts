import { sql } from "drizzle-orm";
import { z } from "zod";
import { ask } from "#db/sign-in/ask.ts";

const MINUTE_MS = 60_000;

/** Says that a server is alive, by the database's clock. */
export async function beat(): Promise<void> {
  await ask(z.unknown(), sql`select private.beat(clock_timestamp())`);
}

/** Says so now and every minute. While the database is away nobody can be served, and the gap tells that too. */
export function keepBeating(): void {
  // A beat that cannot be given is what is measured.
  beat().catch(() => undefined);
  setTimeout(keepBeating, MINUTE_MS).unref();
}
