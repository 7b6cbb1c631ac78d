import { z } from "zod";
import { Key, SOURCED } from "#domain/framework/sourced.ts";

/** Which way an indicator gets better; most get better neither way. */
export const Direction = z.enum(["higher_is_better", "lower_is_better", "neither"]);
export type Direction = z.infer<typeof Direction>;

/**
 * One version of the definition of a number. A changed definition is a new version: figures keep the one they were
 * reported under.
 */
export const Indicator = z.strictObject({
  key: Key,
  version: z.int().min(1),
  name: z.string().min(1),
  unit: z.string().min(1),
  direction: Direction,
  definition: z.string().min(1),
  caveats: z.array(z.string().min(1)),
  ...SOURCED,
});
export type Indicator = z.infer<typeof Indicator>;

/** The newest version of an indicator among several; undefined when there is none of that key. */
export function newestVersion(indicators: readonly Indicator[], key: string): Indicator | undefined {
  return indicators.filter((one) => one.key === key).toSorted((a, b) => b.version - a.version)[0];
}
