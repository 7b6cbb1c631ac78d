import type { PromiseAnswerTold } from "#db/seed/rehearsal/parts.ts";

/** What Quill Systems says became of what it promised. */
export const QUILL: readonly PromiseAnswerTold[] = [
  {
    nth: 1,
    commitment: "deploy.developer-ownership",
    days: -6,
    words: "Each customer with production access has named a contact. Eleven did so only after access was paused.",
  },
  {
    nth: 2,
    commitment: "develop.training-data",
    days: -33,
    words: "The archive that had arrived late has been compared. With it, all image data in use has been.",
  },
  {
    nth: 2,
    commitment: "develop.stress-testing",
    days: -14,
    words: "The text models now pass through the same rounds as the image model, in all three groups of languages.",
  },
  {
    nth: 2,
    commitment: "develop.adversarial-misuse",
    days: 0,
    words: "The older endpoint was closed on the day we had announced to the customers who still used it.",
  },
  {
    nth: 3,
    commitment: "deploy.abusive-content",
    days: -25,
    words: "Both posts are filled: two reviewers for Portuguese and one for Swedish, trained before they began.",
  },
  {
    nth: 3,
    commitment: "maintain.research",
    words:
      "Drawing up a contract that lets the group publish without our consent took a quarter longer than we thought.",
    wording: "Fill both posts at the university group and have its work begin under a written protocol.",
  },
  {
    nth: 4,
    commitment: "maintain.research",
    days: -9,
    words: "The second post was filled and work began under the protocol, which neither side can change alone.",
  },
];
