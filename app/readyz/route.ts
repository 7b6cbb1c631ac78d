import { evidenceHealth } from "#db/queries/evidence-health.ts";
import { readiness } from "#db/queries/readiness.ts";

export const dynamic = "force-dynamic";

/** Whether the register can do its work, and how the last look through the evidence went; 503 with the reason while not. */
export async function GET(): Promise<Response> {
  const reason = await readiness();
  return reason === null
    ? Response.json({ ready: true, evidence: await evidenceHealth() })
    : Response.json({ ready: false, reason }, { status: 503, headers: { "retry-after": "5" } });
}
