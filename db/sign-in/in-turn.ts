const AT_ONCE = 4;

interface Queue {
  running: number;
  readonly waiting: (() => void)[];
}

// One queue a process, also where a bundler loads this module more than once.
const shared = globalThis as typeof globalThis & { registerHashing?: Queue };

/** Runs the work with at most three other pieces beside it, so that a flood of sign-ins cannot take all memory. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  shared.registerHashing ??= { running: 0, waiting: [] };
  const queue = shared.registerHashing;
  if (queue.running >= AT_ONCE) {
    await new Promise<void>((resolve) => queue.waiting.push(resolve));
  } else {
    queue.running += 1;
  }
  try {
    return await work();
  } finally {
    const next = queue.waiting.shift();
    if (next === undefined) queue.running -= 1;
    else next();
  }
}
