import { z } from "zod";
import { Key, SOURCED } from "#domain/framework/sourced.ts";

/** Where a statement about the framework comes from: the publisher's own text, or the compiler's judgement. */
export const Basis = z.enum(["published", "editorial"]);
export type Basis = z.infer<typeof Basis>;

/** One of the parts an edition is divided into: Develop, Deploy, Maintain. */
export const Principle = z.strictObject({
  key: Key,
  name: z.string().min(1),
  statement: z.string().min(1),
  ...SOURCED,
});
export type Principle = z.infer<typeof Principle>;

/**
 * One thing a signatory undertakes, and answers for in every report.
 *
 * Shape: the title is the published name; the summary is the register's own words.
 */
export const Commitment = z.strictObject({
  key: Key,
  principle: Key,
  title: z.string().min(1),
  summary: z.string().min(1),
  note: z.string().min(1).nullable(),
  ...SOURCED,
});
export type Commitment = z.infer<typeof Commitment>;

/**
 * A recommended practice that serves one or more commitments; recommended, never owed.
 *
 * Shape: `appliesTo` names kinds of service, such as "model-hosting"; empty means all.
 */
export const Mitigation = z.strictObject({
  key: Key,
  principle: Key,
  title: z.string().min(1),
  mappedCommitments: z.array(Key),
  mappingBasis: Basis,
  appliesTo: z.array(Key),
  note: z.string().min(1).nullable(),
  ...SOURCED,
});
export type Mitigation = z.infer<typeof Mitigation>;
