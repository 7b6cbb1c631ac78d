import { count } from "drizzle-orm";
import { type Reader, readPublished } from "#db/client.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { standsIn } from "#db/queries/standing.ts";
import { programme, signatory } from "#db/schema/projection.ts";
import { head } from "#db/schema/record.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { isPractice } from "#domain/framework/practice.ts";
import { parseDocument } from "#domain/record/documents/documents.ts";

/** A programme as the first page of the register presents it. */
export interface ProgrammeCard {
  readonly key: string;
  readonly name: string;
  readonly family: "filed" | "compiled";
  readonly isPractice: boolean;
  readonly summary: string;
  readonly stewards: readonly string[];
  readonly signatories: number;
  readonly entries: number;
  readonly lastEntryAt: Instant;
}

/** Every programme of this register, the real ones before the practice one. */
export function homePage(): Promise<readonly ProgrammeCard[]> {
  return readPublished(async (db) => {
    const heads = await db.select().from(head).orderBy(head.programme);
    const cards: ProgrammeCard[] = [];
    for (const standing of heads) {
      cards.push(...(await cardOf(db, standing)));
    }
    return cards.toSorted((a, b) => Number(a.isPractice) - Number(b.isPractice));
  });
}

async function cardOf(
  db: Reader,
  { programme: key, size, lastTime }: typeof head.$inferSelect,
): Promise<ProgrammeCard[]> {
  const state = { programme: key, size };
  const [row] = await db.select({ document: programme.document }).from(programme).where(standsIn(programme, state));
  const [joined] = await db.select({ signatories: count() }).from(signatory).where(standsIn(signatory, state));
  if (row === undefined) return [];
  const { name, family, summary, stewards } = parseDocument("programme_opened", row.document);
  const lastEntryAt = instantIn(lastTime);
  const signatories = joined?.signatories ?? 0;
  return [
    { key, name, family, isPractice: isPractice(key), summary, stewards, signatories, entries: size, lastEntryAt },
  ];
}
