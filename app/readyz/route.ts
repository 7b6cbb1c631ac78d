import { readiness } from "#db/queries/readiness.ts";

export const dynamic = "force-dynamic";

/** Whether the register can do its work; 503 with the reason while it cannot. */
export async function GET(): Promise<Response> {
  const reason = await readiness();
  return reason === null
    ? Response.json({ ready: true })
    : Response.json({ ready: false, reason }, { status: 503, headers: { "retry-after": "5" } });
}
