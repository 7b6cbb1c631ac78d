import type { Tally } from "#bin/checks.ts";
import { endRuns } from "#bin/run.ts";
import { explain } from "#bin/steps.ts";

/** Runs checks or tests to their end, prints the one line that counts, and ends the process accordingly. */
export async function finish(work: () => Promise<Tally>): Promise<never> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => void endRuns().then(() => process.exit(130)));
  }
  const { passed, failed } = await work().catch((error: unknown) => {
    explain(error);
    return { passed: 0, failed: 1 };
  });
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
