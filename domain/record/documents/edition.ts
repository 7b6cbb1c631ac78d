import { z } from "zod";
import { Commitment, Mitigation } from "#domain/framework/commitment.ts";
import { Edition } from "#domain/framework/edition.ts";
import { Confidence, Words } from "#domain/record/documents/words.ts";

/** A commitment as published; `short` is the register's plain name for it, for the rows of a table. */
export const CommitmentPublished = Commitment.extend({ short: Words, confidence: Confidence.nullable() });
export type CommitmentPublished = z.infer<typeof CommitmentPublished>;

/** A mitigation as published, with how well its text was seen. */
export const MitigationPublished = Mitigation.extend({ confidence: Confidence.nullable() });
export type MitigationPublished = z.infer<typeof MitigationPublished>;

/** An edition is published: its principles, commitments and mitigations, in the order they are shown. */
export const EditionPublished = Edition.safeExtend({
  commitments: z.array(CommitmentPublished).min(1),
  mitigations: z.array(MitigationPublished),
});
export type EditionPublished = z.infer<typeof EditionPublished>;
