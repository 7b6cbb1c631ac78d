/** What went wrong in a step, and what the person at the keyboard can do about it. */
export class StepFailed extends Error {
  readonly cure: string;
  constructor(what: string, cure: string) {
    super(what);
    this.cure = cure;
  }
}

// The packages are step 1, told by first-step.mjs.
let number = 1;

/** Does one step and prints one numbered line: what it is, what came of it, how long it took. */
export async function step<T>(title: string, work: (note: (detail: string) => void) => Promise<T>): Promise<T> {
  number += 1;
  const mine = number;
  const began = performance.now();
  let detail = "done";
  const result = await work((text) => {
    detail = text;
  });
  process.stdout.write(`${mine}. ${title}: ${detail} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
  return result;
}

/** Prints a line under the step that is being done. */
export function progress(line: string): void {
  process.stdout.write(`   ${line}\n`);
}

/** Prints why the command could not go on and what to do, on the error stream. */
export function explain(error: unknown): void {
  if (error instanceof StepFailed) {
    process.stderr.write(`\nFailed: ${error.message}\nWhat to do: ${error.cure}\n`);
    return;
  }
  process.stderr.write(`\nFailed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
