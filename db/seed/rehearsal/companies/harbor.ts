import { done, naming, notApplicable, notDone, notYet, partlyBecause, partlyUntil } from "#db/seed/rehearsal/answer.ts";
import type { CompanyStory } from "#db/seed/rehearsal/story.ts";

const HOST = "Harbor hosts models that others make. It trains none of its own.";
const LISTING =
  "Whoever lists an image or video model fills in a safety section: training data, testing, release plan and contact.";
const NOTICES =
  "Notices about a model or a page are read by a person, and the uploader is told what was decided and why.";
const HASHES =
  "Files in public pages and data sets are compared with hash lists of two independent bodies when they are uploaded.";

/** Hosts other people's models. The latest report is half written. */
export const HARBOR: CompanyStory = {
  key: "harbor-models",
  name: "Harbor Models",
  note: "Made up, for practice. Hosts models and data sets that others upload.",
  kinds: ["model-hosting"],
  zone: "America/New_York",
  cadence: "quarter",
  products: [
    {
      key: "harbor-hub",
      name: "Harbor Hub",
      releaseType: "hosted_platform",
      summary: "A place where developers publish models and data sets for download.",
    },
  ],
  notAdopted: [],
  people: {
    signsIn: true,
    editors: [{ name: "Joan Whitfield", email: "joan.whitfield@harbor.example.org" }],
    officer: { name: "L. Marchetti", email: "l.marchetti@harbor.example.org", title: "Vice President, Trust" },
    administrator: { name: "Sam Adeyemi", email: "sam.adeyemi@harbor.example.org" },
  },
  periods: [
    { kind: "filed", day: 29 },
    { kind: "filed", day: 43 },
    { kind: "filed", day: 27 },
    { kind: "filed", day: 30 },
    { kind: "filed", day: 49 },
    { kind: "drafted" },
  ],
  answers: {
    "develop.training-data": [
      notApplicable(
        HOST,
        "We gather no training data. Data sets that others upload are answered for under the commitments on the platform.",
      ),
      notApplicable(
        `${HOST} This has not changed.`,
        "We gather no training data. What we ask of those who upload data sets stands under developer ownership.",
      ),
      notApplicable(
        HOST,
        "We gather no training data. A tool that lets uploaders check their own data sets was opened to all.",
      ),
      notApplicable(
        `${HOST} The checking tool for uploaders was used on one data set in five.`,
        "We gather no training data ourselves.",
      ),
      notApplicable(
        `${HOST} The checking tool is now offered before a data set can be listed.`,
        "We gather no training data ourselves.",
      ),
      notApplicable(
        `${HOST} The checking tool runs by default, and an uploader who declines it must say why.`,
        "We gather no training data ourselves.",
      ),
    ],
    "develop.stress-testing": [
      notDone(
        "disagree",
        "We ran no tests of models that others made.",
        "We do not think a host can test every model it lists, and said so when we joined. We ask its maker whether the model was tested.",
      ),
      notDone(
        "disagree",
        "We ran no tests of our own and began to publish whether a maker says it tested.",
        "Our view is unchanged: testing belongs to the maker. The public mark is our part.",
      ),
      partlyUntil(
        6,
        "After talks with other signatories we changed our view. The most downloaded image models will be tested by an outside team; its first contract is signed.",
      ),
      partlyUntil(
        3,
        "The outside team tested a first group of models under counsel's authority, and the makers received its reports.",
      ),
      done(
        "The outside team has tested the most downloaded image models once. Two makers changed their models after its reports.",
      ),
      done(
        "A second group of models was tested by the same team. One maker would not take part, and its model is no longer listed.",
      ),
    ],
    "develop.adversarial-misuse": [
      notYet(
        9,
        "Nothing was put in place beyond the rules of the site.",
        "Work on checks at listing had not begun when the quarter ended; it is planned with the new listing form.",
      ),
      notYet(
        6,
        "The new listing form was designed with the outside team's advice.",
        "The checks come with the form, which is being built.",
      ),
      partlyUntil(6, "Checks at listing run for image models. Video models follow."),
      partlyUntil(3, "Checks at listing run for image models and for most video models."),
      done(
        "Checks at listing run for all image and video models. What they look at is described to the auditor and not in public.",
      ),
    ],
    "deploy.abusive-content": [
      partlyUntil(
        6,
        `${NOTICES} There was no link for notices on the page of a model, only a form in the help section.`,
      ),
      partlyUntil(
        3,
        `${NOTICES} The link stands on every model's page for signed-in users, and not yet for everybody.`,
      ),
      done(`${NOTICES} The link now stands on every page, for everybody, without an account.`),
      done(`${NOTICES} A second reading by someone else was introduced for each model that is taken down.`),
      naming(
        done(
          `${NOTICES} Models taken down stay on a public list with the date and the ground, without a name or a link.`,
        ),
        { measures: ["m08", "m19"], products: ["harbor-hub"], pages: { "https://harbor.example.org/taken-down": 14 } },
      ),
      done(
        `${NOTICES} The public list gained a feed, and hosts who asked us receive it.`,
        "Two hosts receive the feed under an agreement that we can show. One asked for more than the feed holds; we refused.",
      ),
    ],
    "deploy.developer-ownership": [
      partlyUntil(6, `${LISTING} The section was voluntary in this quarter, and fewer than half filled it in.`),
      partlyUntil(
        3,
        `${LISTING} The section became required for new models. Older ones have until the end of the next quarter.`,
      ),
      done(
        `${LISTING} The section is required for all. Models without it were hidden from search and their makers told.`,
      ),
      done(`${LISTING} We read a sample of one in ten and sent back what was plainly empty.`),
      naming(
        done(
          `${LISTING} The sample was read by a person who does not work on listings, and her notes changed two of the questions.`,
        ),
        { products: ["harbor-hub"] },
      ),
    ],
    "maintain.remove-new-aigcsam": [
      done(
        "Pages of models can show sample images. They are checked when they are uploaded, and a match is locked, reported and never shown.",
      ),
      done("Sample images were checked as before. Images in discussion threads are now checked in the same way."),
      done("As before. The time between an upload and its check fell after a change of supplier."),
      partlyUntil(
        3,
        "For eleven days a fault let sample images of one file type pass unchecked. They were all checked afterwards, nothing was found, and an alarm for such faults is being built.",
      ),
      done("The alarm works and was tried twice. Checks ran without interruption in this quarter."),
    ],
    "maintain.research": [
      partlyUntil(9, "We gave two universities access to the public history of listings. No money was given."),
      partlyUntil(6, "Access continued. A call for research on safe hosting was written with one of the universities."),
      partlyUntil(3, "The call was published and answered by nine groups."),
      done("Two groups were chosen by a jury from outside and have begun."),
      done("Both groups reported after their first quarter. Their reports are public."),
    ],
    "maintain.fight-csam": [
      partlyUntil(6, `${HASHES} Data sets uploaded before we joined had not been compared.`),
      partlyUntil(3, `${HASHES} About two thirds of the older data sets have been compared, the most used ones first.`),
      partlyBecause(
        "prevented_by_law",
        `${HASHES} All older public data sets have been compared. Private ones we may not open without a ground under the law that binds us.`,
      ),
      partlyBecause(
        "prevented_by_law",
        `${HASHES} Private data sets remain outside, for the same reason. We asked the authority for guidance.`,
      ),
      done(
        `${HASHES} With the authority's guidance, private data sets are compared when they are first shared with anyone.`,
      ),
      done(`${HASHES} Private data sets shared before the guidance came have now been compared as well.`),
    ],
  },
};
