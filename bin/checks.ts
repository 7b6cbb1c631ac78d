import { join } from "node:path";
import { run } from "#bin/run.ts";

/** How many passed and how many failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const CHECKS = [
  { name: "format and lint", program: "biome", args: ["check", "--error-on-warnings", "."] },
  { name: "types", program: "tsc", args: ["--noEmit", "--project", "."] },
  { name: "dead code", program: "knip", args: ["--no-progress"] },
] as const;

/** Runs the checks that look at the sources without running them; each counts as one. */
export async function checkSources(): Promise<Tally> {
  const results = [];
  for (const { name, program, args } of CHECKS) {
    const began = performance.now();
    const { code, output } = await run(join("node_modules", ".bin", program), args, { shown: false });
    if (code !== 0) process.stdout.write(`${output}\n`);
    process.stdout.write(
      `${code === 0 ? "passed" : "FAILED"}  ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`,
    );
    results.push(code === 0);
  }
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}
