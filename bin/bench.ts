import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "#bin/run.ts";
import { explain, StepFailed } from "#bin/steps.ts";

const FOLDER = join("tests", "bench");
const known = readdirSync(FOLDER).flatMap((file) => (file.endsWith(".ts") ? [file.slice(0, -".ts".length)] : []));
const asked = process.argv.slice(2);

for (const name of asked.length > 0 ? asked : known) {
  const file = join(FOLDER, `${name}.ts`);
  if (!existsSync(file)) {
    explain(new StepFailed(`there is no bench "${name}"`, `choose from: ${known.join(", ")}`));
    process.exit(1);
  }
  const { code } = await run(process.execPath, [file], { shown: true });
  if (code !== 0) process.exit(1);
}
