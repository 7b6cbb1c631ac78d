import { and, eq, gt, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { type Reader, type Writer, writePrivately } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { organisation } from "#db/schema/people.ts";
import { presence } from "#db/schema/presence.ts";
import { visible } from "#db/visible.ts";
import { Permit } from "#domain/access/permit.ts";
import type { PersonViewer, Viewer } from "#domain/access/viewer.ts";
import { epochMillisecondsOf, type Instant } from "#domain/framework/instant.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { type Refused, refuse } from "#domain/refusal.ts";

const BePresent = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: PeriodKey,
  section: z.string().regex(/^[\w.:/-]{1,200}$/),
});
type BePresent = z.infer<typeof BePresent>;

/** How long after a word from their browser somebody counts as present. */
const PRESENT_SECONDS = 45;

/** Who else has a section open. */
export interface Present {
  readonly others: readonly string[];
}

/**
 * Says that somebody has a section of a draft open to write in it, and who else has.
 *
 * Shape: not a `command`, because nothing happened that a log should keep; decision 0014 says why. Only the viewer's own
 * row is written, and rows of the company that are older than a day are swept away with it.
 * Refuses: `invalid_input`, `not_found`.
 */
export async function bePresent(viewer: Viewer, raw: unknown): Promise<{ readonly done: Present } | Refused> {
  const parsed = BePresent.safeParse(raw);
  if (viewer.kind !== "person") return refuse({ code: "not_found" });
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    return refuse({ code: "invalid_input", issues });
  }
  return writePrivately(viewer, async (writer) => {
    const organisationId = await companyOf(writer, viewer, parsed.data);
    const subject = { kind: "organisation", organisationId: organisationId ?? "" } as const;
    if (organisationId === undefined || Permit.ask(viewer, "report.answer", subject) === null) {
      return refuse({ code: "not_found" });
    }
    const at = { organisationId, period: parsed.data.period, section: parsed.data.section };
    const now = await databaseNow(writer);
    await tell(writer, { ...at, personId: viewer.personId, seenAt: now });
    return { done: { others: await othersAt(writer, viewer, at, now) } };
  });
}

async function companyOf(db: Reader, viewer: Viewer, { programme, organisation: key }: BePresent) {
  const where = and(eq(organisation.programme, programme), eq(organisation.key, key));
  const [company] = await visible.organisations(db, viewer, where);
  return company?.id;
}

async function tell(writer: Writer, row: typeof presence.$inferInsert): Promise<void> {
  await writer
    .insert(presence)
    .values(row)
    .onConflictDoUpdate({
      target: [presence.organisationId, presence.period, presence.section, presence.personId],
      set: { seenAt: row.seenAt },
    });
  await writer.execute(
    sql`delete from ${presence} where organisation_id = ${row.organisationId}
      and seen_at < ${row.seenAt}::timestamptz - interval '1 day'`,
  );
}

async function othersAt(
  db: Reader,
  viewer: PersonViewer,
  at: Pick<typeof presence.$inferSelect, "organisationId" | "period" | "section">,
  now: Instant,
): Promise<readonly string[]> {
  const since = new Date(epochMillisecondsOf(now) - PRESENT_SECONDS * 1_000).toISOString();
  const rows = await visible.presences(
    db,
    viewer,
    and(
      eq(presence.organisationId, at.organisationId),
      eq(presence.period, at.period),
      eq(presence.section, at.section),
      ne(presence.personId, viewer.personId),
      gt(presence.seenAt, since),
    ),
  );
  return rows.flatMap(({ name }) => (name === null ? [] : [name]));
}
