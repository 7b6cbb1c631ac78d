import { randomBytes } from "node:crypto";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { sha256 } from "#db/hash.ts";
import { project } from "#db/record/project.ts";
import { entry, entryDocument, head } from "#db/schema/record.ts";
import { Instant } from "#domain/framework/instant.ts";
import { toHex } from "#domain/record/bytes.ts";
import { fieldsOf } from "#domain/record/document-fields.ts";
import type { EntryDocument } from "#domain/record/documents/documents.ts";
import { sealEnvelope } from "#domain/record/envelope.ts";
import { fieldRoot, salted } from "#domain/record/field-commitment.ts";
import { factsOf } from "#domain/record/fold.ts";
import { HASH_LENGTH_IN_BYTES } from "#domain/record/hash.ts";

/** An entry as a decision states it: what happened, to what, and who put their name to it. */
export type NewEntry = EntryDocument & {
  readonly programme: string;
  readonly subject: string;
  readonly signer: string | null;
};

export interface Appended {
  readonly programme: string;
  readonly position: number;
  readonly leafHash: string;
  readonly time: Instant;
}

/**
 * Appends one entry to its programme's record and writes what it makes public, inside the caller's transaction.
 *
 * Shape: takes the record's lock, so positions run without a gap; an entry's time never lies before its predecessor's.
 * The role is `register_record` from here to the end of the step: the desk role itself cannot write the public schema.
 */
export async function append(writer: Writer, now: Instant, next: NewEntry): Promise<Appended> {
  await writer.execute(sql`set local role register_record`);
  const { position, time } = await takePlace(writer, next.programme, now);
  const fields = salted(fieldsOf(next.document), () => new Uint8Array(randomBytes(HASH_LENGTH_IN_BYTES)));
  const sealed = sealEnvelope(sha256, {
    v: 1,
    programme: next.programme,
    kind: next.kind,
    time,
    subject: next.subject,
    fieldRoot: toHex(fieldRoot(sha256, fields)),
    previous: await previousOf(writer, next),
    signer: next.signer,
  });
  const { programme, kind, subject } = next;
  await writer.insert(entry).values({ programme, position, time, kind, subject, ...sealed });
  await writer.insert(entryDocument).values({ programme, position, fields });
  await project(writer, programme, position, factsOf(next, { time }));
  await writer.execute(sql`reset role`);
  return { programme, position, leafHash: toHex(sealed.leafHash), time };
}

async function takePlace(writer: Writer, programme: string, now: Instant) {
  await writer.insert(head).values({ programme, size: 0, lastTime: now }).onConflictDoNothing();
  const [standing] = await writer.select().from(head).where(eq(head.programme, programme)).for("update");
  if (standing === undefined) {
    throw new Error(`The record of ${programme} has no head`);
  }
  const last = Instant.parse(new Date(standing.lastTime).toISOString());
  const time = now > last ? now : last;
  const position = standing.size;
  await writer
    .update(head)
    .set({ size: position + 1, lastTime: time })
    .where(eq(head.programme, programme));
  await writer.execute(sql`select set_config('register.position', ${String(position)}, true)`);
  return { position, time };
}

async function previousOf(writer: Writer, { programme, subject }: NewEntry): Promise<string | null> {
  const [previous] = await writer
    .select({ leafHash: entry.leafHash })
    .from(entry)
    .where(and(eq(entry.programme, programme), eq(entry.subject, subject)))
    .orderBy(desc(entry.position))
    .limit(1);
  return previous === undefined ? null : toHex(previous.leafHash);
}
