import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { writePrivately } from "#db/client.ts";
import { sendLetter } from "#db/mail/outbox.ts";
import { takeAttempt } from "#db/sign-in/attempts.ts";
import { PUBLIC_VIEWER } from "#domain/access/viewer.ts";

const Row = z.object({ reset: z.uuid().nullable() });

/**
 * Has a letter with a link sent to this address, if somebody here has it.
 *
 * Shape: says nothing, and does the same, whether they do or not: for an address nobody has, a letter is ordered that
 * the worker will find no request for. The request and the order are one transaction. After five in an hour, fewer.
 */
export async function askForNewPassword(asked: { readonly email: string; readonly address: string }): Promise<void> {
  const attempt = { account: `reset ${asked.email.trim()}`, address: `reset at ${asked.address}` };
  if ((await takeAttempt(attempt)) !== null) return;
  await writePrivately(PUBLIC_VIEWER, async (writer) => {
    const made = await writer.execute(sql`select private.ask_for_password_reset(${asked.email.trim()}) as reset`);
    const [row] = z.array(Row).parse(made.rows);
    await sendLetter(writer, { kind: "password_reset", resetId: row?.reset ?? randomUUID() });
  });
}
