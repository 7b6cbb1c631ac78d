import type { Confidence } from "#domain/record/documents/words.ts";

/** Whether a statement was seen in its own text: "seen in the primary text". */
export function confidenceWords(confidence: Confidence): string {
  switch (confidence) {
    case "primary-seen":
      return "seen in the primary text";
    case "secondary-seen":
      return "seen only as given by others";
  }
}
