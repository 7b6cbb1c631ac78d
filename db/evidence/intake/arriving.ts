/** Bytes on their way, from a request or from a test. */
export type Arriving = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** The next of the bytes, that there are no more, that none came for too long, or that the sender went away. */
export type Arrival =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "end" }
  | { readonly kind: "idle" }
  | { readonly kind: "cut" };

/**
 * Takes bytes one piece at a time, and stops waiting when none comes for `idleMs`.
 *
 * Shape: nothing is asked for before it is taken, so what waits is held by the sender. `stop` never waits.
 */
export function arrivals(body: Arriving, idleMs: number): { next(): Promise<Arrival>; stop(): void } {
  const source = sourceOf(body);
  return {
    next: async () => {
      let timer: NodeJS.Timeout | undefined;
      const idle = new Promise<Arrival>((resolve) => {
        timer = setTimeout(() => resolve({ kind: "idle" }), idleMs);
      });
      const arrival = source.next().then(
        (given): Arrival => (given === undefined ? { kind: "end" } : { kind: "bytes", bytes: given }),
        (): Arrival => ({ kind: "cut" }),
      );
      try {
        return await Promise.race([arrival, idle]);
      } finally {
        clearTimeout(timer);
      }
    },
    stop: source.stop,
  };
}

function sourceOf(body: Arriving): { next(): Promise<Uint8Array | undefined>; stop(): void } {
  if (body instanceof ReadableStream) {
    const reader = body.getReader();
    return {
      next: async () => (await reader.read()).value,
      stop: () => void reader.cancel().catch(() => undefined),
    };
  }
  const iterator = body[Symbol.asyncIterator]();
  return {
    next: async () => {
      const { done, value } = await iterator.next();
      return done === true ? undefined : value;
    },
    stop: () => void iterator.return?.().catch(() => undefined),
  };
}
