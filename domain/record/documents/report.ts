import { z } from "zod";
import { PeriodKey } from "#domain/framework/period.ts";
import { Key } from "#domain/framework/sourced.ts";
import { Words } from "#domain/record/documents/words.ts";
import { FiledResponse } from "#domain/report/answers.ts";

/** The answer to one commitment, as filed. */
export const ResponseFiled = FiledResponse.extend({ commitment: Key });
export type ResponseFiled = z.infer<typeof ResponseFiled>;

/** A company's officer files one immutable revision of its report on a period; responses stand in the edition's order. */
export const ReportFiled = z.strictObject({
  organisation: Key,
  period: PeriodKey,
  edition: Key,
  revision: z.int().positive(),
  responses: z.array(ResponseFiled).min(1),
  certified: z.strictObject({ name: Words, role: Words, statement: Words }),
  contentDigest: z.string().regex(/^[0-9a-f]{64}$/, "Use 64 lower-case hexadecimal digits"),
});
export type ReportFiled = z.infer<typeof ReportFiled>;
