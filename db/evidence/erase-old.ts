import { z } from "zod";
import { evidenceStore } from "#db/evidence/store/store.ts";
import { asClient } from "#db/one-connection.ts";
import { erasureReason, isPastRetention, yearsKept } from "#domain/evidence/retention.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { PeriodKey, periodOf } from "#domain/framework/period.ts";
import type { Settings } from "#settings";

const Row = z.object({
  id: z.string(),
  organisation_id: z.string(),
  store_key: z.string(),
  programme: z.string(),
  period: PeriodKey,
});

/**
 * Takes away the bytes, and the keys to them, of every document whose years are over; how many there were.
 *
 * Shape: the key goes first, in one transaction with the reason; a process that ends before the bytes are gone leaves
 * sealed bytes that nothing opens, and the next scrub takes them. What an incident locks is never taken away.
 */
export function eraseOld(ownerUrl: string, given: Settings, now: Date): Promise<number> {
  const today = CalendarDate.parse(now.toISOString().slice(0, 10));
  return asClient(ownerUrl, async (owner) => {
    const { rows } = await owner.query(
      `select file.id, file.organisation_id, file.store_key, company.programme, report.period
       from private.evidence_file file
         join private.evidence_item item on item.id = file.item_id
         join private.report report on report.id = item.report_id
         join private.organisation company on company.id = file.organisation_id
       where not exists (select from private.evidence_erasure erasure where erasure.file_id = file.id)
         and not private.is_locked(file.sha256, file.organisation_id)`,
    );
    const store = await evidenceStore(given);
    let erased = 0;
    for (const { id, organisation_id, store_key, programme, period } of z.array(Row).parse(rows)) {
      const years = yearsKept(programme, given.EVIDENCE_RETENTION);
      if (!isPastRetention(periodOf(period).to, years, today)) continue;
      await owner.query("begin");
      await owner.query("insert into private.evidence_erasure values ($1, $2, $3, clock_timestamp())", [
        ...[id, organisation_id, erasureReason(years)],
      ]);
      await owner.query("update private.evidence_file set wrapped_key = ''::bytea where id = $1", [id]);
      await owner.query("commit");
      await store.remove(store_key);
      erased += 1;
    }
    return erased;
  });
}
