import type { PromiseAnswerTold } from "#db/seed/rehearsal/parts.ts";

/** What Lumen Search says became of what it promised. */
export const LUMEN: readonly PromiseAnswerTold[] = [
  {
    nth: 1,
    commitment: "develop.adversarial-misuse",
    words:
      "The sign is there on computers. On phones it covered part of the picture, and a smaller one is being drawn.",
    wording: "Show the sign on all devices where a picture's own provenance data says that it was made by AI.",
  },
  {
    nth: 1,
    commitment: "deploy.abusive-content",
    days: -70,
    words:
      "The page of help stands in twenty-three languages instead of nine, each text written with a help line there.",
  },
  {
    nth: 1,
    commitment: "maintain.research",
    words: "The first study came out. The second waits for the university's ethics board, as it should.",
    wording: "Have the second study, on pages of help for young people, under way with the board's consent.",
  },
  {
    nth: 1,
    commitment: "maintain.fight-csam",
    days: -120,
    words:
      "The second list has been in use for a third of the year, and what it finds is reported like what the first one finds.",
  },
  {
    nth: 2,
    commitment: "develop.adversarial-misuse",
    days: -28,
    words: "The smaller sign is shown on phones as well, since the last month of the year.",
  },
  {
    nth: 2,
    commitment: "maintain.research",
    days: -200,
    words:
      "The board agreed in the first half of the year and the study ran for the rest of it. We saw its results when everybody did.",
  },
];
