const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A count as running text has it: in words up to twelve, in figures above. */
export function countWords(count: number): string {
  return SMALL[count] ?? String(count);
}

/** Names in a row: "A", "A and B", "A, B and C". */
export function listWords(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.slice(-1).join("")}`;
}
