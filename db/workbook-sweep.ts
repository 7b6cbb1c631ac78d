import { sql } from "drizzle-orm";
import { writePrivately } from "#db/client.ts";
import { PUBLIC_VIEWER } from "#domain/access/viewer.ts";

const A_MOMENT_MS = 15_000;
const HOUR_MS = 3_600_000;

/** Empties uploaded workbooks that nobody decided on within seven days: soon after the start, then every hour. */
export function keepWorkbookSweep(waitMs = A_MOMENT_MS): void {
  setTimeout(() => {
    sweepWorkbooks().then(
      () => keepWorkbookSweep(HOUR_MS),
      (error: unknown) => {
        process.stderr.write(`workbook sweep: ${error instanceof Error ? error.message : String(error)}\n`);
        keepWorkbookSweep();
      },
    );
  }, waitMs).unref();
}

/** Empties them now. */
export async function sweepWorkbooks(): Promise<void> {
  await writePrivately(PUBLIC_VIEWER, (writer) => writer.execute(sql`select private.expire_workbook_imports()`));
}
