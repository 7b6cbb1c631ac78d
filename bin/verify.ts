import { checkSources } from "#bin/checks.ts";
import { finish } from "#bin/finish.ts";
import { runSuite, sum } from "#bin/suites.ts";

await finish(async () => sum([await checkSources(), await runSuite("unit")]));
