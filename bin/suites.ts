import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Tally } from "#bin/checks.ts";
import { run } from "#bin/run.ts";

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Runs one of vitest's projects, prints what it prints, and counts its tests. */
export async function runSuite(suite: "unit" | "integration" | "e2e", only: readonly string[] = []): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), "register-report-"));
  const file = join(folder, "report.json");
  process.stdout.write(`\n${suite} tests\n`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  // Chosen files need not be in every suite.
  const chosen = only.length > 0 ? ["--passWithNoTests", ...only] : [];
  const { code } = await run(
    join("node_modules", ".bin", "vitest"),
    ["run", "--project", suite, ...reporters, ...chosen],
    { shown: true },
  );
  const counted = existsSync(file)
    ? countIn(Report.parse(JSON.parse(readFileSync(file, "utf8"))))
    : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true, force: true });
  // A suite that could not begin, or an error outside of any test, is a failure too.
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/** Adds up what passed and what failed. */
export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
}

// A file that could not be loaded has failed without a test of its own that did.
function countIn(report: z.infer<typeof Report>): Tally {
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length };
}
