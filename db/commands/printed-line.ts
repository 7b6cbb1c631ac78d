import { z } from "zod";
import { LINE_LIMIT, TEXT_LIMIT } from "#domain/report/fields.ts";

/** One line as it will be printed under a report: no control characters, Unicode NFC. */
export function printedLine(ask: string) {
  return z
    .string()
    .trim()
    .min(1, ask)
    .max(LINE_LIMIT)
    .regex(/^\P{Cc}*$/u, "This holds a character that cannot be printed. Type it again.")
    .transform((text) => text.normalize("NFC"));
}

/** A text as it will be printed: line ends and tabs, no other control characters, Unicode NFC. */
export function printedText(ask: string) {
  return z
    .string()
    .trim()
    .min(1, ask)
    .refine((text) => [...text].length <= TEXT_LIMIT, `Use at most ${TEXT_LIMIT} characters`)
    .regex(/^(?:\P{Cc}|[\n\t])*$/u, "This holds a character that cannot be printed. Type it again.")
    .transform((text) => text.normalize("NFC"));
}

/** Who signs, in what role, that they agree to the statement, and their password. */
export const SIGNING = {
  name: printedLine("Enter your name as it should stand on the record"),
  role: printedLine("Enter your role at the company"),
  agreed: z.literal("yes", "Tick the statement to sign"),
  password: z.string().min(1, "Enter your password"),
};
