/** Does at most `most` things at once; the others wait in the order they came. */
export function taking(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return async (work) => {
    if (underWay >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else underWay += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place is handed on; it is given back only when nobody waits for it.
      if (next === undefined) underWay -= 1;
      else next();
    }
  };
}
