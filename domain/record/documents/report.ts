import { z } from "zod";
import { FiledEvidence } from "#domain/evidence/filed.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { Key } from "#domain/framework/sourced.ts";
import { Words } from "#domain/record/documents/words.ts";
import { FiledResponse } from "#domain/report/answers.ts";
import { FiledAttestation } from "#domain/report/attestation.ts";
import { FiledFigure } from "#domain/report/figure-filed.ts";
import { ProductsInScope } from "#domain/report/products-in-scope.ts";
import { FiledPromise } from "#domain/report/promise.ts";
import { FiledPromiseAnswer } from "#domain/report/promise-answer.ts";
import { Restatement } from "#domain/report/restatement.ts";

/** The answer to one commitment, as filed. */
export const ResponseFiled = FiledResponse.extend({ commitment: Key });
export type ResponseFiled = z.infer<typeof ResponseFiled>;

/**
 * A company's officer files one immutable revision of its report on a period; responses stand in the edition's order.
 *
 * Shape: the parts besides the responses came later; an entry that was filed before them reads as having none.
 */
export const ReportFiled = z.strictObject({
  organisation: Key,
  period: PeriodKey,
  edition: Key,
  revision: z.int().positive(),
  responses: z.array(ResponseFiled).min(1),
  productsInScope: ProductsInScope.nullable().default(null),
  figures: z.array(FiledFigure).default([]),
  promiseAnswers: z.array(FiledPromiseAnswer).default([]),
  promises: z.array(FiledPromise).default([]),
  attestations: z.array(FiledAttestation).default([]),
  evidence: z.array(FiledEvidence).default([]),
  /** What this revision changed of the one before, and why; null in a report that is filed anew. */
  restatement: Restatement.nullable().default(null),
  certified: z.strictObject({ name: Words, role: Words, statement: Words }),
  contentDigest: z.string().regex(/^[0-9a-f]{64}$/, "Use 64 lower-case hexadecimal digits"),
});
export type ReportFiled = z.infer<typeof ReportFiled>;
