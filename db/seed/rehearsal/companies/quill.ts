import { done, naming, notApplicable, notDone, notYet, partlyBecause, partlyUntil } from "#db/seed/rehearsal/answer.ts";
import type { CompanyStory } from "#db/seed/rehearsal/story.ts";

const SOURCED =
  "Training data is bought or licensed, and each source has a named owner in the company. Image data is compared with a hash list of an independent body before use.";
const TESTED =
  "Models are tested before each release by a team that did not build them, with the written authority of counsel and with proxies instead of unlawful content.";
const PROVENANCE = "Images from the API carry signed provenance data.";
const REVIEWED =
  "Requests and answers of the API are checked automatically, and a person reviews each serious case. Customers and the public can report through one page.";
const TERMS =
  "Customers accept terms that forbid any use that sexually harms children, and must name a contact for safety before they receive production access.";

/** Sells language and image models through an interface for programmers. */
export const QUILL: CompanyStory = {
  key: "quill-systems",
  name: "Quill Systems",
  note: "Made up, for practice. Sells models to other companies through an API.",
  kinds: ["ai-developer", "ai-provider"],
  zone: "Europe/Lisbon",
  cadence: "quarter",
  products: [
    {
      key: "quill-api",
      name: "Quill API",
      releaseType: "api",
      summary: "Text and image models for programmers, run on the company's own machines.",
    },
  ],
  notAdopted: [],
  people: {
    signsIn: true,
    editors: [
      { name: "Ines Duarte", email: "ines.duarte@quill.example.org" },
      { name: "Tomas Berg", email: "tomas.berg@quill.example.org" },
    ],
    officer: { name: "R. Okafor", email: "r.okafor@quill.example.org", title: "Chief Compliance Officer" },
    administrator: { name: "Beatriz Nunes", email: "beatriz.nunes@quill.example.org" },
  },
  periods: [
    { kind: "filed", day: 30 },
    { kind: "filed", day: 26 },
    { kind: "filed", day: 22 },
    { kind: "filed", day: 28 },
    { kind: "filed", day: 25 },
    {
      kind: "open",
      ground: "The company moved its records to a new system during the quarter and asked for time to check them.",
    },
  ],
  answers: {
    "develop.training-data": [
      partlyUntil(
        6,
        `${SOURCED} The comparison had been run on about half of the image data when the quarter ended; the rest follows.`,
      ),
      partlyUntil(
        3,
        `${SOURCED} All image data in use has been compared except one licensed archive that arrived late in the quarter.`,
      ),
      done(`${SOURCED} The late archive has been compared, so the check now covers all image data in use.`),
      naming(
        done(
          `${SOURCED} Two new text sources were turned down because their owners could not say how they had been gathered.`,
        ),
        { measures: ["m01", "m02"], products: ["quill-api"] },
      ),
      naming(
        done(`${SOURCED} The list of sources was reviewed by counsel; one source was given up and its data deleted.`),
        {
          measures: ["m01", "m02", "m05"],
          products: ["quill-api"],
          pages: { "https://quill.example.org/policies/training-data": 9 },
        },
      ),
    ],
    "develop.stress-testing": [
      partlyUntil(6, `${TESTED} The team had two members and could test the image model only.`),
      partlyUntil(3, `${TESTED} The text models were tested for the first time, one of three language groups so far.`),
      done(
        `${TESTED} All models now pass through the same rounds, and a release waits until the team has written its report.`,
      ),
      naming(
        done(
          `${TESTED} Four rounds were held. One led to a change in training, and the model was tested again before release.`,
        ),
        { measures: ["m03"], products: ["quill-api"] },
      ),
      naming(done(`${TESTED} Three rounds were held, one of them by an outside firm. Its report went to the board.`), {
        measures: ["m03"],
        products: ["quill-api"],
        pages: {
          "https://quill.example.org/safety/testing": 9,
          "https://quill.example.org/safety/testing/outside-firm": 12,
        },
      }),
    ],
    "develop.adversarial-misuse": [
      partlyUntil(6, `${PROVENANCE} One older endpoint did not add it and was announced for closing.`),
      partlyUntil(
        3,
        `${PROVENANCE} Most customers have left the older endpoint; the last have until the end of the next quarter.`,
      ),
      done(
        `${PROVENANCE} The older endpoint is closed. The data does not survive a screenshot, and we do not say that it does.`,
      ),
      naming(done(`${PROVENANCE} A page was added where anyone can check whether an image carries it.`), {
        measures: ["m04"],
        products: ["quill-api"],
      }),
      naming(
        done(
          `${PROVENANCE} The checking page was used by newsrooms and by two school authorities, whose comments led to plainer wording.`,
        ),
        { measures: ["m04"], products: ["quill-api"], pages: { "https://quill.example.org/check-an-image": 4 } },
      ),
    ],
    "deploy.abusive-content": [
      done(`${REVIEWED} Reviewers work in pairs, have counselling paid by the company and choose their own shifts.`),
      done(`${REVIEWED} The median time from a public report to a first answer is published to customers each month.`),
      partlyUntil(
        3,
        `${REVIEWED} Reports in Portuguese and Swedish waited longer than others, because the reviewers who read them had left.`,
      ),
      done(
        `${REVIEWED} The posts for Portuguese and Swedish are filled, and waiting times are again the same for all languages.`,
      ),
      naming(
        done(
          `${REVIEWED} After two appeals that were right, the steps before an account is closed were rewritten with a lawyer from outside.`,
        ),
        { measures: ["m07", "m08", "m09"], products: ["quill-api"] },
      ),
    ],
    "deploy.developer-ownership": [
      partlyUntil(3, `${TERMS} Customers from before the programme had not yet named a contact.`),
      done(`${TERMS} All customers with production access have now named a contact.`),
      done(`${TERMS} A guide on safety by design for small teams was published, with examples from our own products.`),
      done(
        `${TERMS} Contacts were written to twice to see that they answer. Those who did not answer were reminded and then paused.`,
      ),
      naming(
        done(
          `${TERMS} The guide was translated into four languages. Access of one reseller ended because it would not pass the terms on.`,
        ),
        { measures: ["m06", "m12"], pages: { "https://quill.example.org/safety-by-design-guide": 12 } },
      ),
    ],
    "maintain.remove-new-aigcsam": [
      notApplicable(
        "Output of the API goes to the customer and is not kept by us beyond what review needs.",
        "We run no place where output is published or shared, so there is nothing of that kind for us to take down.",
      ),
      notApplicable(
        "As in the quarter before, output is not kept beyond what review needs.",
        "We run no place where output is published or shared.",
      ),
      notApplicable(
        "As before. What review keeps is locked, and deleted as the law prescribes after a report is made.",
        "We run no place where output is published or shared. A sample gallery for customers was considered and not built.",
      ),
      done(
        "A gallery of customers' projects opened in this quarter, with review before anything is shown. Nothing had to be taken down.",
      ),
      done(
        "Everything in the gallery was reviewed before it was shown. Two pictures that had nothing to do with abuse were taken down at their owners' wish.",
      ),
    ],
    "maintain.research": [
      notYet(
        9,
        "No research on child safety was carried out or paid for in this quarter.",
        "The budget year had begun before we joined the programme. Money is set aside from the next one.",
      ),
      notYet(
        6,
        "We took part in two workshops and paid for no research.",
        "Money is set aside for the coming budget year; the choice of a partner is under way.",
      ),
      partlyUntil(
        6,
        "A partner was chosen: a university group that studies how safeguards hold over time. Work begins when the contract is signed.",
      ),
      partlyUntil(3, "The contract with the university group is signed and the first of two posts is filled."),
      done(
        "Both posts are filled. The group works with our models under a written protocol and may publish without our consent.",
      ),
    ],
    "maintain.fight-csam": [
      partlyBecause(
        "prevented_by_law",
        "Confirmed findings were reported to the national clearinghouse. Data-protection law of one country where we have customers did not let us look through stored content there, and we did not.",
      ),
      partlyBecause(
        "prevented_by_law",
        "Reporting continued. Counsel's opinion on the one country was renewed and came to the same result.",
      ),
      notDone(
        "would_help_offenders",
        "Reporting to the national clearinghouse continued without change.",
        "For one quarter we withhold what else we do here, because it would show how a running inquiry works. The auditor has been told.",
      ),
      done(
        "Reporting continued, and the inquiry of the last quarter is over. Law in the country we named has changed, and checks now run there as elsewhere.",
      ),
      naming(
        done(
          "Reporting continued. Each report names whether the file was made by AI, where we know, and says so when we do not.",
        ),
        { measures: ["m13", "m14"] },
      ),
    ],
  },
};
