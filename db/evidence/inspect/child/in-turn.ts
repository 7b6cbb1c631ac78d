import { AT_ONCE } from "#db/evidence/inspect/child/limits.ts";

// One of each a process, also where a bundler loads this module more than once.
const shared = globalThis as typeof globalThis & { evidenceTurns?: { running: number; waiting: (() => void)[] } };
shared.evidenceTurns ??= { running: 0, waiting: [] };
const turns = shared.evidenceTurns;

/** Does work on a file when it is its turn: so many at once that their memory together stays small, and no more. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (turns.running >= AT_ONCE) await new Promise<void>((next) => turns.waiting.push(next));
  else turns.running += 1;
  try {
    return await work();
  } finally {
    over();
  }
}

// Hands the place on, so that nobody who comes now can take it first.
function over(): void {
  const next = turns.waiting.shift();
  if (next === undefined) turns.running -= 1;
  else next();
}
