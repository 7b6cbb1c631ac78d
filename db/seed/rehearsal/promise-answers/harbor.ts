import type { PromiseAnswerTold } from "#db/seed/rehearsal/parts.ts";

/** What Harbor Models says became of what it promised. */
export const HARBOR: readonly PromiseAnswerTold[] = [
  {
    nth: 2,
    commitment: "deploy.abusive-content",
    days: 9,
    words:
      "The link needs no account any more. It came nine days late, because it broke the page on old telephones at first.",
  },
  {
    nth: 2,
    commitment: "deploy.developer-ownership",
    days: -4,
    words: "Models without the section were hidden from search once their makers had been told twice.",
  },
  {
    nth: 2,
    commitment: "maintain.fight-csam",
    words:
      "All older public data sets are done. What we promised held the private ones too, and counsel tells us that we may not open them without a ground.",
  },
  {
    nth: 3,
    commitment: "develop.adversarial-misuse",
    words:
      "Image models are covered. Samples of video take so long to check that listing stood still; we rewrote that part.",
    wording: "Have checks at listing run for every image and video model.",
  },
  {
    nth: 3,
    commitment: "maintain.research",
    days: -18,
    words: "A jury from outside chose two of the nine groups that had answered the call, and both have begun.",
  },
  {
    nth: 4,
    commitment: "develop.stress-testing",
    days: -30,
    words:
      "The outside team's last report of the first round came a month before the day. Every maker received the part on its own model.",
  },
  {
    nth: 4,
    commitment: "develop.adversarial-misuse",
    days: -11,
    words:
      "The last kinds of video models were added late in the quarter, after a week in which they were checked by hand.",
  },
  {
    nth: 4,
    commitment: "maintain.remove-new-aigcsam",
    days: -40,
    words: "The alarm rings when a file type passes unchecked for an hour. We set it off twice on purpose.",
  },
];
