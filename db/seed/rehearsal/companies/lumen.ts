import { done, notYet, partlyBecause, partlyUntil } from "#db/seed/rehearsal/answer.ts";
import type { CompanyStory } from "#db/seed/rehearsal/story.ts";

/** A search engine that answers once a year. It builds no models and did not adopt what speaks of building them. */
export const LUMEN: CompanyStory = {
  key: "lumen-search",
  name: "Lumen Search",
  note: "Made up, for practice. Runs a search engine with short answers above the results.",
  kinds: ["search-engine", "ai-provider"],
  zone: "Asia/Tokyo",
  cadence: "year",
  products: [
    {
      key: "lumen-search",
      name: "Lumen",
      releaseType: "hosted_platform",
      summary: "A search engine. Its short answers come from a model bought from another company.",
    },
  ],
  notAdopted: ["develop.training-data", "develop.stress-testing"],
  people: {
    signsIn: false,
    editors: [{ name: "Haruka Mori", email: "haruka.mori@lumen.example.org" }],
    officer: { name: "K. Sugimoto", email: "k.sugimoto@lumen.example.org", title: "Head of Legal" },
    administrator: null,
  },
  periods: [
    { kind: "filed", day: 30 },
    { kind: "filed", day: 38 },
    { kind: "filed", day: 28 },
  ],
  answers: {
    "develop.adversarial-misuse": [
      notYet(
        12,
        "Image results carried no sign of whether a picture was made by AI.",
        "We wanted to show it only where a picture says so itself, and few did when the year ended.",
      ),
      partlyUntil(
        12,
        "Image results show a sign where the picture's own provenance data says that it was made by AI. On phones the sign is missing.",
      ),
      done(
        "The sign is shown on all devices. Where there is no provenance data, we show nothing and say in the help pages why.",
      ),
    ],
    "deploy.abusive-content": [
      partlyUntil(
        12,
        "Searches that seek abuse of children return help and no results, in nine languages. The short answers were switched off for such searches by the end of the year.",
      ),
      done(
        "The same page of help now stands in twenty-three languages, written with help lines of each country. Short answers stay switched off for such searches.",
      ),
      done(
        "The languages were reviewed with the help lines once more, and four texts were rewritten. People who were sent to the page by mistake can say so in one step.",
      ),
    ],
    "deploy.developer-ownership": [
      partlyBecause(
        "disagree",
        "Our supplier of models must tell us what it tested. We do not think that those who only offer a search box on their site should owe us the same, and we do not ask them.",
      ),
      partlyBecause(
        "disagree",
        "The contract with the supplier was renewed with a duty to report each half-year. Our view of sites with a search box has not changed.",
      ),
      done(
        "Sites that use our interface for more than a search box now name a contact and accept rules on child safety. The supplier's half-yearly reports were received and read.",
      ),
    ],
    "maintain.remove-new-aigcsam": [
      done(
        "Results that were reported and confirmed were taken out, and their addresses passed on to the national hotline. A person decides each case.",
      ),
      done(
        "As before. Confirmed addresses received from hotlines are taken out without a second decision of ours, and counted apart.",
      ),
      done(
        "As before. Copies of a picture that was taken out are found and taken out with it. A wrong removal is put right within a day of notice.",
      ),
    ],
    "maintain.research": [
      partlyUntil(12, "We took part in one study of warning pages and gave it anonymous counts."),
      partlyUntil(
        12,
        "The study was published. A second one, on pages of help for young people, was agreed and not begun.",
      ),
      done(
        "The second study ran all year with an ethics board of the university. Its authors publish without our consent.",
      ),
    ],
    "maintain.fight-csam": [
      partlyUntil(
        12,
        "Pictures that users upload to search by picture were compared with one hash list. A second list was agreed.",
      ),
      done(
        "Two hash lists are in use. Every match is looked at by a person and reported to the national clearinghouse.",
      ),
      done("As before, with a third list. Reports say whether a file was made by AI where that is known."),
    ],
  },
};
