import { done, notApplicable, notYet, partlyBecause, partlyUntil } from "#db/seed/rehearsal/answer.ts";
import type { CompanyStory } from "#db/seed/rehearsal/story.ts";

const STUDIO =
  "The tool is sold to studios and schools, and every account belongs to an organisation that signed a contract.";
const CHECKS = "What is typed, what is uploaded and what is made is checked before it is shown.";

/** A video tool for studios, whose first period was waived and whose latest was filed in an extension. */
export const TESSERA: CompanyStory = {
  key: "tessera-video",
  name: "Tessera Video",
  note: "Made up, for practice. Sells a tool that makes and edits video.",
  kinds: ["ai-developer", "ai-provider"],
  zone: "Europe/Berlin",
  cadence: "half-year",
  products: [
    {
      key: "tessera-cut",
      name: "Tessera Cut",
      releaseType: "hosted_platform",
      summary: "A video editor with generated scenes, for studios and schools.",
    },
  ],
  notAdopted: [],
  people: {
    signsIn: false,
    editors: [{ name: "Jonas Falk", email: "jonas.falk@tessera.example.org" }],
    officer: { name: "A. Brandt", email: "a.brandt@tessera.example.org", title: "Managing Director" },
    administrator: null,
  },
  periods: [
    {
      kind: "waived",
      day: 9,
      ground: "The company's tool was not open to customers in this half-year, so there was nothing to report on.",
    },
    { kind: "filed", day: 29 },
    {
      kind: "filed",
      day: 40,
      extension: {
        day: 20,
        moreDays: 21,
        ground: "The person who kept the records was ill; the company asked before the due date.",
      },
    },
    { kind: "filed", day: 26 },
    {
      kind: "filed",
      day: 37,
      extension: {
        day: 24,
        moreDays: 14,
        ground: "The company changed its auditor and asked for two weeks to hand over papers.",
      },
    },
  ],
  answers: {
    "develop.training-data": [
      partlyUntil(
        6,
        "Video for training comes from three licensed archives. Single frames of two of them were compared with a hash list; for the third the list's keeper had not agreed yet.",
      ),
      done(
        "Frames of all three archives have been compared with the hash list. One archive was found to hold home videos, and all of it was given up.",
      ),
      done("No archive was added. The comparison was run again after the list was updated, with no match."),
      done(
        "One archive of landscapes was added after its frames had been compared. Its licence lets us look at where each clip came from.",
      ),
    ],
    "develop.stress-testing": [
      notYet(
        6,
        "No test for this purpose took place before the tool was opened.",
        "Counsel advised that testing needs a partner with lawful authority. Talks with one have begun.",
      ),
      partlyUntil(
        6,
        "A partner with lawful authority tested the scene generator once, with proxies. The face tools were left for a second round.",
      ),
      done("The second round covered the face tools. What it found was mended before the next release."),
      done(
        "Both parts were tested before the release of the half-year. The partner's summary is given to customers who ask.",
      ),
    ],
    "develop.adversarial-misuse": [
      partlyUntil(
        6,
        `${STUDIO} Video leaves the tool with signed provenance data; a customer can strip it on export, and we are closing that way.`,
      ),
      done(`${STUDIO} Stripping on export is no longer possible. Outside the tool it still is, as with any such data.`),
      partlyBecause(
        "would_help_offenders",
        `${STUDIO} Faces of people who did not consent cannot be put into scenes. How that is enforced we describe to the auditor only.`,
      ),
      done(
        `${STUDIO} The rule on faces was kept, and consent is now given by the person shown and not by the customer.`,
      ),
    ],
    "deploy.abusive-content": [
      done(`${CHECKS} A refused attempt is looked at by a person if the same account makes another.`),
      done(`${CHECKS} Customers receive a monthly note of refusals in their organisation, without content.`),
      partlyUntil(6, `${CHECKS} Sound was not checked in this half-year; a supplier was chosen for it.`),
      done(`${CHECKS} Sound is now checked as well.`),
    ],
    "deploy.developer-ownership": [
      notApplicable(
        "We offer no interface for programmers and publish no model.",
        "Nobody builds on our tool. If an interface is opened, its rules will be part of the first version.",
      ),
      notApplicable(
        "We offer no interface for programmers and publish no model.",
        "Nobody builds on our tool. A plan for an interface is being written, with its rules.",
      ),
      notYet(
        6,
        "An interface was opened to five customers on trial, without rules of its own.",
        "The general contract binds the five. Rules for all others are being written before it is opened further.",
      ),
      done(
        "Rules for the interface are in force. They were discussed with the five customers on trial and with a children's charity.",
      ),
    ],
    "maintain.remove-new-aigcsam": [
      done(
        "Projects are private to the customer. Whatever is confirmed in review is locked, reported and removed from the project.",
      ),
      done("As before. A locked project can be opened by nobody at our company but two named people."),
      done(
        "As before. Both named people were trained anew, and the list of openings was read by counsel: there were none without a ground.",
      ),
      done("As before. Shared links to projects can be reported by anyone who receives one."),
    ],
    "maintain.research": [
      notYet(
        12,
        "No research was paid for. The company had nine people at the time.",
        "We would rather begin small with a partner than name something that is not research. A plan is due within the year.",
      ),
      notYet(
        6,
        "A partner was found: a film school that studies consent in generated scenes.",
        "Work begins with the school's next term.",
      ),
      partlyUntil(
        6,
        "The film school's project runs, with our tool and our money. Its first results are due in the next half-year.",
      ),
      done("The film school published its first results. Two of its proposals are now part of the tool."),
    ],
    "maintain.fight-csam": [
      partlyUntil(6, "Uploads are compared with a hash list for pictures. There was no list for video in our reach."),
      partlyUntil(6, "A list for video was agreed with its keeper; the comparison is being built."),
      partlyBecause(
        "prevented_by_law",
        "Pictures and video are compared. Projects of schools in one country may not be looked at without an order, and are not.",
      ),
      partlyBecause(
        "prevented_by_law",
        "As before. We told the schools concerned and offered a check that they run themselves; most use it.",
      ),
    ],
  },
};
