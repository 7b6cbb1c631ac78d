import { run } from "#bin/run.ts";

const A_DAY = 86_400_000;

/** Looks through the evidence store now and every day while the register runs; answers with what ends it. */
export function keepScrubbing(environment: NodeJS.ProcessEnv): () => Promise<void> {
  const once = async () => {
    const { code } = await run(process.execPath, ["bin/scrub.ts"], { environment, shown: true });
    if (code !== 0)
      process.stdout.write("   evidence: the look through the store did not end well; /readyz tells how it went\n");
  };
  let isEnded = false;
  const start = () => {
    if (!isEnded) void once();
  };
  const daily = setInterval(start, A_DAY);
  daily.unref();
  start();
  return async () => {
    isEnded = true;
    clearInterval(daily);
  };
}
