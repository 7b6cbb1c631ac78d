import { z } from "zod";
import { COMMENT_LIMIT } from "#domain/report/talk.ts";

/** A comment as it may be kept: plain text of any script, in lines; Unicode NFC, no blank ends. */
export const CommentText = z
  .string({ error: "Write a comment" })
  .transform((text) => text.replaceAll(/\r\n?/g, "\n").normalize("NFC").trim())
  .pipe(
    z
      .string()
      .min(1, { error: "Write a comment" })
      .refine((text) => [...text].length <= COMMENT_LIMIT, {
        error: `Write at most ${COMMENT_LIMIT.toLocaleString("en-GB")} characters`,
      })
      .refine((text) => text.isWellFormed() && !/[^\P{Control}\n\t]/u.test(text), {
        error: "Write the comment without control characters that cannot be printed",
      }),
  );
