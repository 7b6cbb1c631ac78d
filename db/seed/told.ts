import type pg from "pg";

/** Everything a programme's record has an entry about. */
export async function subjectsOnRecord(owner: pg.Client, programme: string): Promise<ReadonlySet<string>> {
  const { rows } = await owner.query<{ subject: string }>(
    "select distinct subject from published.entry where programme = $1",
    [programme],
  );
  return new Set(rows.map(({ subject }) => subject));
}
