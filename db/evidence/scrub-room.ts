import type pg from "pg";
import { z } from "zod";
import { evidenceKeys } from "#db/evidence/seal/keys.ts";
import { type ExpectedFile, type Scrubbed, scrub } from "#db/evidence/store/scrub.ts";
import { evidenceStore } from "#db/evidence/store/store.ts";
import { newId } from "#db/id.ts";
import { asClient } from "#db/one-connection.ts";
import type { Settings } from "#settings";

const Row = z.object({
  id: z.string(),
  organisation_id: z.string(),
  sha256: z.string(),
  size: z.coerce.number(),
  store_key: z.string(),
  key_id: z.string(),
  wrapped_key: z.instanceof(Uint8Array),
  is_locked: z.boolean(),
});

/**
 * Looks through the store as the owner: everything that rows lead to is there, one tenth of it a day is decrypted and
 * compared, and what no row leads to is taken away. What it found is kept.
 *
 * Shape: `part` is the tenth of the day, so that ten days see every byte, unless all is asked for. What an incident
 * locks is counted and never opened.
 */
export function scrubRoom(
  ownerUrl: string,
  given: Settings,
  { isWhole, now }: { readonly isWhole: boolean; readonly now: Date },
): Promise<Scrubbed> {
  return asClient(ownerUrl, async (owner) => {
    const rows = await expectedIn(owner);
    const fileOf = new Map(rows.map(({ key, fileId }) => [key, fileId]));
    const tenth = isWhole ? null : Math.floor(now.getTime() / 86_400_000) % 10;
    const part = tenth === null ? ("all" as const) : { tenth };
    const found = await scrub(await evidenceStore(given), await evidenceKeys(given), rows, { part, now });
    await owner.query(
      `insert into private.evidence_scrub
         (id, began_at, ended_at, tenth, expected, checked, damaged, missing, orphans_removed)
       values ($1, $2, clock_timestamp(), $3, $4, $5, $6, $7, $8)`,
      [
        ...[newId(), now.toISOString(), tenth, found.expected, found.checked],
        JSON.stringify(found.damaged.map(({ key, why }) => ({ file: fileOf.get(key), why }))),
        JSON.stringify(found.missing.map((key) => fileOf.get(key))),
        found.orphans.filter(({ isRemoved }) => isRemoved).length,
      ],
    );
    return found;
  });
}

async function expectedIn(owner: pg.Client): Promise<readonly ExpectedFile[]> {
  const { rows } = await owner.query(
    `select file.id, file.organisation_id, encode(file.sha256, 'hex') as sha256, file.size, file.store_key, file.key_id,
       file.wrapped_key, private.is_locked(file.sha256, file.organisation_id) as is_locked
     from private.evidence_file file where octet_length(file.wrapped_key) > 0
     union all
     select id, organisation_id, encode(sha256, 'hex'), size, store_key, key_id, wrapped_key, true
     from private.evidence_incident where store_key is not null`,
  );
  return z
    .array(Row)
    .parse(rows)
    .map((row) => ({
      ...{ key: row.store_key, fileId: row.id, organisationId: row.organisation_id },
      ...{ sha256: row.sha256, size: row.size, keyId: row.key_id, wrapped: row.wrapped_key, isLocked: row.is_locked },
    }));
}
