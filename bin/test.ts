import { checkSources } from "#bin/checks.ts";
import { ensureChromium } from "#bin/chromium.ts";
import { finish } from "#bin/finish.ts";
import { step } from "#bin/steps.ts";
import { runSuite, sum } from "#bin/suites.ts";

// Arguments choose test files: they go to every suite, and the checks of the sources are left out.
const only = process.argv.slice(2);

await finish(async () => {
  await step("Chromium", async (note) => note(await ensureChromium()));
  const tallies = only.length === 0 ? [await checkSources()] : [];
  for (const suite of ["unit", "integration", "e2e"] as const) tallies.push(await runSuite(suite, only));
  return sum(tallies);
});
