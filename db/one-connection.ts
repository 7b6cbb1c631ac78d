import pg from "pg";

/**
 * Works on one connection of its own and closes it, whatever happens: for set-up and for what only an owner may do.
 *
 * Shape: a server that goes away in the middle is reported by the query that meets it and never as an event that
 * nobody awaits.
 */
export async function asClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
