import { quarantineFolder, sweepLeft } from "#db/evidence/intake/quarantine.ts";

const AN_HOUR = 3_600_000;

/** Takes files away that were left on their way, now and every hour while the register runs; answers with what ends it. */
export function keepSweeping(dataFolder: string, every: number = AN_HOUR): () => Promise<void> {
  const once = () => {
    sweepLeft(quarantineFolder(dataFolder), new Date()).catch((error: unknown) => {
      process.stdout.write(`   evidence: files left on their way could not be taken away: ${String(error)}\n`);
    });
  };
  const timer = setInterval(once, every);
  timer.unref();
  once();
  return async () => clearInterval(timer);
}
