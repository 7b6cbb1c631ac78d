import { cpus, loadavg } from "node:os";
import { type Ground, prepareBaseline } from "#tests/bench/filing/baseline.ts";
import { hireEditors, startTown } from "#tests/bench/filing/town.ts";
import { desksOf, type Worked, work } from "#tests/bench/filing/work.ts";
import { scale } from "#tests/fixtures/scale.ts";

// A hundred editors save through the command, as its route does; pgbench then writes the same rows on the same server.
const EDITORS = 100;
const ROUNDS = scale(3, 7);
const SECONDS = scale(3, 8);
const GOAL = 0.25;

const town = await startTown();
const hardest = town.reports.filter(({ sections }) => sections.length >= 8).slice(0, 1);
const [many, one, alone] = [
  desksOf(await hireEditors(town, town.reports, { from: 0, count: EDITORS }), town.reports),
  desksOf(await hireEditors(town, hardest, { from: EDITORS, count: EDITORS }), hardest),
  desksOf(await hireEditors(town, town.reports, { from: 2 * EDITORS, count: 1 }), town.reports),
];
const crowded = desksOf(
  one.map(({ editor }) => editor),
  hardest,
  EDITORS / 4,
);
const crowds = { many, one };
say(`${EDITORS} editors; ${cpus().length} processors; load before the run ${loadavg()[0]?.toFixed(2)}`);
for (const desks of [many, one, alone]) await work(desks, { seconds: 2 });
const baseline = await prepareBaseline(town, crowds);
say(`baseline: ${baseline.name}`);

for (const [crowd, desks] of Object.entries(crowds)) {
  const where = crowd === "many" ? `${town.reports.length} reports of as many companies` : "one report";
  say(`\n${EDITORS} editors in ${where}, each in a field of their own, without a pause`);
  const rounds = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const unloaded = await work(alone, { seconds: 1 });
    const saved = await work(desks, { seconds: SECONDS });
    const written = async (ground: Ground) =>
      baseline.run({ crowd, clients: EDITORS, seconds: SECONDS, ground, name: `${ground} ${round}` });
    rounds.push({ unloaded, saved, guarded: await written("guarded"), bare: await written("bare") });
  }
  tell(
    "acknowledged saves a second",
    rounds.map(({ saved }) => saved.perSecond),
  );
  tell(
    "ratio to the same rows in the same tables",
    rounds.map(({ saved, guarded }) => saved.perSecond / guarded),
    GOAL,
  );
  tell(
    "ratio to the same rows in bare tables",
    rounds.map(({ saved, bare }) => saved.perSecond / bare),
    GOAL,
  );
  tell(
    "median of a save alone, ms",
    rounds.map(({ unloaded }) => unloaded.medianMs),
  );
  tell("p95 under this load / median alone", rounds.map(slowdown));
}

say(`\n${EDITORS} editors in one report, each saving once a second, as autosave does`);
const calm = [];
const pressed = [];
for (let round = 1; round <= ROUNDS; round += 1) {
  const unloaded = await work(alone, { seconds: 1 });
  calm.push({ unloaded, saved: await work(one, { seconds: SECONDS, pauseMs: 1_000 }) });
  pressed.push(await work(crowded, { seconds: SECONDS }));
}
tell(
  "acknowledged saves a second",
  calm.map(({ saved }) => saved.perSecond),
);
tell("p95 / median alone", calm.map(slowdown));
say(`\n${EDITORS} editors in one report, four to a field, without a pause`);
tell(
  "acknowledged saves a second",
  pressed.map(({ perSecond }) => perSecond),
);
tell(
  "conflicts shown a second",
  pressed.map(({ conflictsPerSecond }) => conflictsPerSecond),
);
say(`\nload after the run ${loadavg()[0]?.toFixed(2)}`);
await town.cluster.stop();
process.exit(0);

function slowdown({ unloaded, saved }: { readonly unloaded: Worked; readonly saved: Worked }): number {
  return saved.p95Ms / unloaded.medianMs;
}

function tell(what: string, values: readonly number[], goal?: number): void {
  const sorted = values.toSorted((a, b) => a - b);
  const [least = 0] = sorted;
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const verdict = goal === undefined ? "" : `  (goal ${goal}: ${middle >= goal ? "met" : "MISSED"})`;
  say(`  ${what.padEnd(44)} ${short(middle)}  [${short(least)} to ${short(sorted.at(-1) ?? 0)}]${verdict}`);
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
