import type { PromiseAnswerTold } from "#db/seed/rehearsal/parts.ts";

/** What Fernway Social says became of what it promised. */
export const FERNWAY: readonly PromiseAnswerTold[] = [
  {
    nth: 1,
    commitment: "develop.training-data",
    words: "The maker's answer was too general to be repeated here as if it told anything. We have asked again.",
  },
  {
    nth: 1,
    commitment: "deploy.abusive-content",
    words: "Two of three regions have a night shift. In the third we have not found enough people with the language.",
    wording: "Have a night shift in the third region too.",
  },
  {
    nth: 2,
    commitment: "develop.training-data",
    words: "The full description has come, to counsel and in confidence. Leave to publish a summary has not.",
    wording: "Publish a summary of how the maker of the bought model checked its training data.",
  },
  {
    nth: 2,
    commitment: "develop.adversarial-misuse",
    words:
      "A visible mark is on every picture. Signed data is lost when a picture is posted, and that part is not solved.",
    wording: "Keep signed provenance data on pictures when they are posted.",
  },
  {
    nth: 2,
    commitment: "deploy.abusive-content",
    days: 12,
    words: "The third region's night shift began twelve days late, when the last two of its people had been trained.",
  },
  {
    nth: 2,
    commitment: "maintain.research",
    words: "Half of the money was granted. We would rather look for a partner with it than wait for the rest.",
  },
];
