import type { PromiseAnswerTold } from "#db/seed/rehearsal/parts.ts";

/** What Northlight Images says became of what it promised. */
export const NORTHLIGHT: readonly PromiseAnswerTold[] = [
  {
    nth: 1,
    commitment: "develop.training-data",
    words:
      "Two of the three older collections are done. The supplier of the third had to agree to a new contract first.",
    wording: "Compare the third of the older collections, so that the whole training set has been checked once.",
  },
  {
    nth: 1,
    commitment: "deploy.developer-ownership",
    days: -12,
    words: "The section on child safety was added to the model card, with what was tested, by whom, and what is open.",
  },
  {
    nth: 1,
    commitment: "maintain.fight-csam",
    days: -47,
    words:
      "The form says whether a file was made by AI. The system fills it in and a person checks it before it is sent.",
  },
  {
    nth: 2,
    commitment: "develop.training-data",
    days: -3,
    words: "The third collection arrived late in the half-year and was compared before any of it was used.",
  },
  {
    nth: 2,
    commitment: "develop.stress-testing",
    words: "Both releases were tested, and only for the second was there time to train again on what was found.",
    wording: "Feed what testing finds back into training before each release, and not for every other one.",
  },
  {
    nth: 2,
    commitment: "deploy.abusive-content",
    days: -60,
    words: "The new reporting system is in order, and reports have been answered within two working days ever since.",
  },
  {
    nth: 2,
    commitment: "maintain.research",
    days: -150,
    words:
      "We joined the working group on provenance and gave it a day a week of an engineer's time from its first meeting.",
  },
  {
    nth: 3,
    commitment: "develop.stress-testing",
    days: -21,
    words: "Both rounds ended before the release. The first found something, and the release waited five weeks for it.",
  },
  {
    nth: 4,
    commitment: "develop.adversarial-misuse",
    words:
      "The first version of the mark cost too much image quality. The second passed its trial, and its review takes longer.",
    wording: "Publish weights with the built-in mark when the review by two universities is over.",
  },
];
