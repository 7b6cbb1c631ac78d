import { getTableName } from "drizzle-orm";
import { asClient } from "#db/one-connection.ts";
import { PROJECTION } from "#db/schema/projection.ts";

/** Every row of every table of the projection, in one order, under the table's name. */
export function projectionRows(adminUrl: string): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return asClient(adminUrl, async (admin) => {
    const rows: Record<string, readonly unknown[]> = {};
    for (const table of Object.values(PROJECTION)) {
      const name = getTableName(table);
      const found = await admin.query(
        `select to_jsonb(one) as row from published.${name} one order by programme, key, entry_from`,
      );
      rows[name] = found.rows;
    }
    return rows;
  });
}

/** A stored entry as the verifier wants it. */
export interface StoredEntry {
  readonly position: number;
  readonly time: string;
  readonly kind: string;
  readonly subject: string;
  readonly bytes: Uint8Array;
  readonly leafHash: Uint8Array;
  readonly fields: unknown;
}

/** The whole record of a programme, in its order, as a reader of the public schema gets it. */
export function recordOf(publicUrl: string, programme: string): Promise<readonly StoredEntry[]> {
  return asClient(publicUrl, async (client) => {
    const found = await client.query<StoredEntry & { position: string }>(
      `select position, to_char(time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time, kind, subject, bytes,
         leaf_hash as "leafHash", fields
       from published.entry left join published.entry_document using (programme, position)
       where programme = $1 order by published.entry.position`,
      [programme],
    );
    return found.rows.map((row) => ({ ...row, position: Number(row.position) }));
  });
}
