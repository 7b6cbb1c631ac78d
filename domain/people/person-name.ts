import { z } from "zod";

/** A person's name as they write it: one line, of any script. */
export const PersonName = z
  .string({ error: "Type your name" })
  .trim()
  .min(1, { error: "Type your name" })
  .max(120, { error: "Type a name of at most 120 characters" })
  .regex(/^[^\p{Control}\p{Line_Separator}\p{Paragraph_Separator}\p{Format}]*$/u, {
    error: "Type the name without line breaks or hidden characters",
  });
