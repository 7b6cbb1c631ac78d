import { z } from "zod";
import { PartialDate } from "#domain/framework/calendar-date.ts";
import { Commitment, Mitigation, Principle } from "#domain/framework/commitment.ts";
import { Key, SOURCED } from "#domain/framework/sourced.ts";

const Note = z.string().min(1).nullable();

/** A list of statements that share their sources: the edition's goals, or how it holds signatories to account. */
export const SourcedList = z.strictObject({ items: z.array(z.string().min(1)), note: Note, ...SOURCED });
export type SourcedList = z.infer<typeof SourcedList>;

/** The paper that an edition rests on; writing it is not the same as signing. */
export const Paper = z.strictObject({
  title: z.string().min(1),
  firstAuthor: z.string().min(1),
  date: PartialDate,
  url: z.url({ protocol: /^https?$/ }),
  coauthors: z.array(z.string().min(1)),
  note: Note,
  ...SOURCED,
});
export type Paper = z.infer<typeof Paper>;

/**
 * A dated version of a programme's principles, commitments and mitigations. Reports stay tied to the edition they
 * were filed under.
 *
 * Shape: keys are unique within their kind; every commitment lies under a principle of this edition, every mitigation
 * under a principle and on commitments of it; every principle has a commitment.
 */
export const Edition = z
  .strictObject({
    key: Key,
    name: z.string().min(1),
    date: PartialDate,
    stewards: z.array(z.string().min(1)),
    paper: Paper.nullable(),
    goals: SourcedList.nullable(),
    accountability: SourcedList.nullable(),
    rationale: z.strictObject({ text: z.string().min(1), ...SOURCED }).nullable(),
    principles: z.array(Principle).min(1),
    commitments: z.array(Commitment).min(1),
    commitmentsNote: Note,
    mitigations: z.array(Mitigation),
    mitigationsNote: Note,
    ...SOURCED,
  })
  .superRefine((edition, context) => {
    for (const message of inconsistenciesOf(edition)) context.addIssue({ code: "custom", message });
  });
export type Edition = z.infer<typeof Edition>;

/** The commitments under one principle, in the edition's order. */
export function commitmentsUnder(edition: Pick<Edition, "commitments">, principle: string): readonly Commitment[] {
  return edition.commitments.filter((commitment) => commitment.principle === principle);
}

/** The mitigations that serve one commitment, in the edition's order. */
export function mitigationsFor(edition: Pick<Edition, "mitigations">, commitment: string): readonly Mitigation[] {
  return edition.mitigations.filter((mitigation) => mitigation.mappedCommitments.includes(commitment));
}

type Parts = Pick<Edition, "principles" | "commitments" | "mitigations">;

function inconsistenciesOf({ principles, commitments, mitigations }: Parts): readonly string[] {
  const principleKeys = principles.map((principle) => principle.key);
  const commitmentKeys = commitments.map((commitment) => commitment.key);
  return [
    ...repeated("principle", principleKeys),
    ...repeated("commitment", commitmentKeys),
    ...repeated(
      "mitigation",
      mitigations.map((mitigation) => mitigation.key),
    ),
    ...principleKeys
      .filter((key) => !commitments.some((commitment) => commitment.principle === key))
      .map((key) => `the principle ${key} has no commitment`),
    ...[...commitments, ...mitigations].flatMap(({ key, principle }) =>
      unknown(key, "principle", [principle], principleKeys),
    ),
    ...mitigations.flatMap(({ key, mappedCommitments }) =>
      unknown(key, "commitment", mappedCommitments, commitmentKeys),
    ),
  ];
}

function repeated(kind: string, keys: readonly string[]): readonly string[] {
  const repeats = keys.filter((key, index) => keys.indexOf(key) !== index);
  return repeats.map((key) => `the ${kind} ${key} appears twice`);
}

function unknown(of: string, kind: string, named: readonly string[], known: readonly string[]): readonly string[] {
  return named.filter((key) => !known.includes(key)).map((key) => `${of} names the unknown ${kind} ${key}`);
}
