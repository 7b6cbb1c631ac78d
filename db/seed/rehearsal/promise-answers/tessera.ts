import type { PromiseAnswerTold } from "#db/seed/rehearsal/parts.ts";

/** What Tessera Video says became of what it promised. */
export const TESSERA: readonly PromiseAnswerTold[] = [
  {
    nth: 1,
    commitment: "develop.training-data",
    days: -75,
    words:
      "The keeper of the list agreed half-way through. The third archive held home videos, and we gave up the whole of it.",
  },
  {
    nth: 1,
    commitment: "develop.stress-testing",
    words: "Our partner could hold one round only. It chose the scene generator, and we agreed that it came first.",
    wording: "Have the face tools tested in a second round by a partner with lawful authority.",
  },
  {
    nth: 1,
    commitment: "develop.adversarial-misuse",
    days: -20,
    words:
      "Export no longer takes the signed data off. Two schools noticed, because their old players stumbled over it.",
  },
  {
    nth: 1,
    commitment: "maintain.fight-csam",
    words:
      "The keeper of a list for video and we agreed on terms at the very end, which left no time to build the comparison.",
    wording: "Compare uploaded video with the list that was agreed.",
  },
  {
    nth: 2,
    commitment: "develop.stress-testing",
    days: -45,
    words: "The partner tested the face tools. One thing it found was mended before the next release.",
  },
  {
    nth: 2,
    commitment: "maintain.research",
    words: "The film school began a term later than it had planned. A study that is not done cannot be called done.",
    wording: "Have the film school's first results published.",
  },
  {
    nth: 2,
    commitment: "maintain.fight-csam",
    words:
      "Video is compared, but not everywhere: projects of schools in one country may not be looked at without an order. We cannot promise what the law there does not let us do.",
  },
  {
    nth: 3,
    commitment: "deploy.abusive-content",
    days: -15,
    words:
      "Sound is checked with the supplier's help since half a month before the day, in the four languages of our customers.",
  },
  {
    nth: 3,
    commitment: "deploy.developer-ownership",
    days: -2,
    words: "The rules came into force two days before the interface was opened to anybody but the five on trial.",
  },
  {
    nth: 3,
    commitment: "maintain.research",
    days: -8,
    words:
      "The school published its first results. We read them when everybody else could, and two proposals are in use.",
  },
];
