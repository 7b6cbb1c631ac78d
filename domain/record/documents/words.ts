import { z } from "zod";

/** A text as it is published: not empty. `parseDocument` holds every text of a document to Unicode NFC. */
export const Words = z.string().min(1);
export type Words = z.infer<typeof Words>;

/** A number as it is published: an exact decimal, never a float, "3.8" and not "3.8e0". */
export const DecimalString = z
  .string()
  .regex(/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/, "Use an exact decimal")
  .refine((text) => !/^-0(\.0*)?$/.test(text), "Zero has no sign");
export type DecimalString = z.infer<typeof DecimalString>;

/** Whether the compilers saw a statement in its own text, or only in another's. */
export const Confidence = z.enum(["primary-seen", "secondary-seen"]);
export type Confidence = z.infer<typeof Confidence>;
