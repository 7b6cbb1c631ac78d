import { done, naming, notApplicable, notDone, notYet, partlyBecause, partlyUntil } from "#db/seed/rehearsal/answer.ts";
import type { CompanyStory } from "#db/seed/rehearsal/story.ts";

const HASHED =
  "Every image is compared with a hash list kept by an independent body before it may be used for training; a match is taken out, kept apart and passed to the authorities.";
const ROUNDS =
  "An outside team tests each model before release, on counsel's written authority and with adult-content prompts as a proxy.";
const OPEN_WEIGHTS =
  "Once weights have been downloaded, we cannot see or change how they are run. What we can do ends with the release.";
const LICENCE =
  "The licence of our open models forbids any sexual content involving children and binds everyone who passes the model on.";
const NO_SERVICE =
  "The library of sample images on our site is made by our own staff and reviewed by two people before it is published.";

/** Makes an image model with open weights, and a small hosted studio beside it. */
export const NORTHLIGHT: CompanyStory = {
  key: "northlight-images",
  name: "Northlight Images",
  note: "Made up, for practice. Makes an image model whose weights anyone may download.",
  kinds: ["ai-developer"],
  zone: "Europe/London",
  cadence: "half-year",
  products: [
    {
      key: "northlight-open",
      name: "Northlight Open",
      releaseType: "open_weights",
      summary: "An image model; its weights are published under a licence with use restrictions.",
    },
    {
      key: "northlight-studio",
      name: "Northlight Studio",
      releaseType: "hosted_platform",
      summary: "A web studio for designers that runs the same model.",
    },
  ],
  notAdopted: [],
  people: {
    signsIn: false,
    editors: [{ name: "Petra Lindqvist", email: "petra.lindqvist@northlight.example.org" }],
    officer: { name: "D. Achterberg", email: "d.achterberg@northlight.example.org", title: "General Counsel" },
    administrator: null,
  },
  periods: [
    { kind: "filed", day: 27 },
    { kind: "filed", day: 24 },
    { kind: "filed", day: 29 },
    { kind: "filed", day: 16 },
    { kind: "filed", day: 14 },
  ],
  answers: {
    "develop.training-data": [
      partlyUntil(
        6,
        `${HASHED} In this half-year that covered the collections bought since the programme opened, and not yet the older ones.`,
      ),
      partlyUntil(
        6,
        `${HASHED} Two of the three older collections have now been checked; the third is held by a supplier whose contract had to be changed first.`,
      ),
      done(`${HASHED} With the third older collection, the whole training set has now been checked once.`),
      done(
        `${HASHED} The whole set was compared again after the list was updated, and one collection of doubtful origin was given up.`,
      ),
      naming(
        done(
          `${HASHED} The comparison now runs on every delivery, and a second person signs for it. No collection was added without that signature.`,
          "The signed delivery sheets for the half-year can be read at our office. The supplier of the third collection asked not to be named in public.",
        ),
        { measures: ["m01", "m02"], products: ["northlight-open", "northlight-studio"] },
      ),
    ],
    "develop.stress-testing": [
      notDone(
        "prevented_by_law",
        "No structured testing for this purpose took place in the half-year.",
        "Counsel found that the law of our country leaves this work to bodies that hold an authority for it, and we hold none. We are looking for one that may do it for us.",
      ),
      partlyUntil(6, `${ROUNDS} One round was held, after the release rather than before it.`),
      partlyUntil(
        6,
        `${ROUNDS} Both releases were tested; what was found was fed back into training for the second only.`,
      ),
      done(`${ROUNDS} Two rounds were held. A finding of the first delayed the release by five weeks.`),
      naming(
        partlyUntil(
          6,
          `${ROUNDS} The first round of the coming release is closed and the second is still open, so we call this partly done.`,
        ),
        {
          measures: ["m03"],
          products: ["northlight-open"],
          pages: { "https://northlight.example.org/cards/open": 10 },
        },
      ),
    ],
    "develop.adversarial-misuse": [
      partlyBecause(
        "disagree",
        `${OPEN_WEIGHTS} The studio marks its images with signed provenance data; we do not think a mark that anyone can switch off belongs in published weights.`,
      ),
      partlyBecause(
        "disagree",
        `${OPEN_WEIGHTS} The studio's mark now survives its own export formats. Our view of marks in published weights has not changed.`,
      ),
      notYet(
        12,
        `${OPEN_WEIGHTS} We withdrew our objection to marking and began work on a mark that is part of the model.`,
        "The work is a research project and its outcome is open. Until then images made with the published weights carry no mark of ours.",
      ),
      notYet(
        6,
        `${OPEN_WEIGHTS} A first version of the built-in mark was tried on an unpublished model.`,
        "It lowered image quality more than users would accept. A second version is being made.",
      ),
      notYet(
        6,
        `${OPEN_WEIGHTS} The second version of the mark passed its first trial and is being reviewed by two universities.`,
        "We will publish weights with the mark when the review is over. The studio has marked its images throughout.",
      ),
    ],
    "deploy.abusive-content": [
      done(
        "The studio checks what is typed and what is made, and refuses before anything is shown. Users can report an image from the page it stands on, and a person looks at each report within two working days.",
      ),
      partlyUntil(
        6,
        "The checks in the studio stayed as they were. Reporting moved to a new system in the half-year, and for some weeks reports were answered later than the two working days we aim for.",
      ),
      done(
        "Reports were answered within two working days throughout. Refusals in the studio now say where help can be found, in the language of the user's browser.",
      ),
      done(
        "A second reviewer was trained and the review desk is staffed on weekends. Accounts closed for abuse can appeal once, and the appeal is read by someone else.",
      ),
      naming(
        partlyBecause(
          "would_help_offenders",
          "The studio's checks were renewed and its refusals reworded after advice from a help line. How the renewed checks work is described to the auditor and not here.",
        ),
        { measures: ["m08", "m09"], products: ["northlight-studio"] },
      ),
    ],
    "deploy.developer-ownership": [
      partlyUntil(6, `${LICENCE} The model card did not yet speak of child safety.`),
      done(
        `${LICENCE} The model card now has a section on child safety: what was tested, by whom, and what remains open.`,
      ),
      done(
        `${LICENCE} We wrote to four makers of derived models about the section they had left out of their own cards; three have added it.`,
      ),
      done(`${LICENCE} A short guide for makers of derived models was published, with the checks we run ourselves.`),
      naming(
        done(
          `${LICENCE} The guide was revised with the comments of eleven makers. One derived model lost the right to our name.`,
        ),
        {
          measures: ["m12"],
          products: ["northlight-open"],
          pages: { "https://northlight.example.org/makers-guide": 10 },
        },
      ),
    ],
    "maintain.remove-new-aigcsam": [
      notApplicable(
        NO_SERVICE,
        "We hold no images of users: the studio's images are stored in the user's own browser and reach our servers only while they are made.",
      ),
      notApplicable(NO_SERVICE, "As before, no images of users are kept by us. We will say so if that changes."),
      notApplicable(
        NO_SERVICE,
        "No images of users are kept. A plan to offer shared galleries was put off until review and removal can be staffed.",
      ),
      notApplicable(NO_SERVICE, "No images of users are kept, and the plan for shared galleries was given up."),
      notApplicable(
        NO_SERVICE,
        "No images of users are kept by us. Where a host offers our weights, removal is the host's act; we answer each host's questions within a week.",
      ),
    ],
    "maintain.research": [
      partlyUntil(
        12,
        "One member of staff follows the research on provenance and on training without risky data. We gave no money to research by others.",
      ),
      done("We joined a working group on provenance of images and gave it a day a week of an engineer's time."),
      done(
        "The working group's first text was published with our comments. We lent computing time to a university group that studies detection of made-up images.",
      ),
      done(
        "The loan of computing time was renewed for a year. Its first results were published openly and are free to use.",
      ),
      done(
        "We pay for half a research post on marks that are part of a model. The post's holder chooses what to publish.",
      ),
    ],
    "maintain.fight-csam": [
      partlyUntil(
        6,
        "Every confirmed finding was reported to the national clearinghouse. Reports were written by hand and did not say whether the image was made by AI.",
      ),
      done(
        "Every confirmed finding was reported to the national clearinghouse, with the mark for AI-made files where that applied. The form is now filled in by the system and checked by a person.",
      ),
      done(
        "Reporting continued as before, and a second person was given the training for it, so that it does not rest on one.",
      ),
      done("Reporting continued as before. We answered each question of the clearinghouse within three working days."),
      naming(
        done(
          "Reporting continued as before. We asked the clearinghouse to review ten of our reports and changed the wording of two fields after its advice.",
        ),
        { measures: ["m13"] },
      ),
    ],
  },
};
