import { done, notDone, notYet, partlyBecause, partlyUntil } from "#db/seed/rehearsal/answer.ts";
import type { CompanyStory } from "#db/seed/rehearsal/story.ts";

const UPLOADS =
  "Pictures and videos are compared with hash lists when they are uploaded, and a match is never shown to anybody.";

/** A social platform that filed late, then filed, then withdrew from a commitment and fell silent. */
export const FERNWAY: CompanyStory = {
  key: "fernway-social",
  name: "Fernway Social",
  note: "Made up, for practice. Runs a social platform with picture tools.",
  kinds: ["social-platform", "ai-provider"],
  zone: "America/Los_Angeles",
  cadence: "half-year",
  products: [
    {
      key: "fernway",
      name: "Fernway",
      releaseType: "hosted_platform",
      summary: "A social platform with public posts, groups and messages.",
    },
    {
      key: "fernway-brush",
      name: "Fernway Brush",
      releaseType: "hosted_platform",
      summary: "A picture tool inside the platform, built on a model bought from another company.",
    },
  ],
  notAdopted: ["develop.stress-testing"],
  people: {
    signsIn: false,
    editors: [{ name: "Dana Cole", email: "dana.cole@fernway.example.org" }],
    officer: { name: "M. Reyes", email: "m.reyes@fernway.example.org", title: "Director, Policy" },
    administrator: null,
  },
  withdrawal: {
    commitment: "deploy.developer-ownership",
    nth: 3,
    day: 75,
    reason:
      "We have said in each report that rules for what is posted reach every post, whoever wrote it. We do not want to answer every half-year for a commitment that we hold to be wrong for a platform.",
  },
  periods: [
    { kind: "filed", day: 31 },
    { kind: "filed", day: 74 },
    { kind: "filed", day: 30 },
    { kind: "silent" },
    { kind: "silent" },
  ],
  answers: {
    "develop.training-data": [
      partlyUntil(
        6,
        "The picture tool uses a bought model. Its maker told us which data it was trained on, and not how the data was checked.",
      ),
      partlyUntil(
        6,
        "We asked the maker again and received a general answer. The contract ends next year and will not be renewed without a full one.",
      ),
      partlyUntil(
        6,
        "The maker gave a full description of its checks to our counsel. We are waiting for leave to publish a summary.",
      ),
    ],
    "develop.adversarial-misuse": [
      notYet(
        12,
        "Pictures from the tool were not marked.",
        "The tool was opened before the mark was ready. It will be added with the next large release.",
      ),
      notYet(
        6,
        "A mark was built and is being tried inside the company.",
        "The release was put off twice for reasons that had nothing to do with it.",
      ),
      partlyUntil(
        6,
        "Pictures from the tool carry a visible mark. Signed provenance data is lost when a picture is posted, and we are working on keeping it.",
      ),
    ],
    "deploy.abusive-content": [
      partlyUntil(
        6,
        "Reports from users are read by a person, within a day where a child may be in danger. In three regions there is no night shift.",
      ),
      partlyUntil(6, "A night shift was set up in two of the three regions."),
      done(
        "There is now a night shift everywhere. The form for reports was shortened after users said that they gave up half-way.",
      ),
    ],
    "deploy.developer-ownership": [
      notDone(
        "disagree",
        "Programmers can post through our interface. No rules beyond our general terms apply to them.",
        "We think that rules for what is posted reach every post, whoever or whatever wrote it, and that a second set would add nothing.",
      ),
      notDone(
        "disagree",
        "No rules were added.",
        "Our view is unchanged. We hear the objection that automatic accounts can post faster than rules can be applied, and count them now.",
      ),
      partlyBecause(
        "disagree",
        "Automatic accounts must say that they are automatic. We still hold that our general rules are enough for what they post.",
      ),
    ],
    "maintain.remove-new-aigcsam": [
      done(`${UPLOADS} What is confirmed by review and on no list yet is added to one, so that copies are found.`),
      done(`${UPLOADS} Review was moved to a team of its own with counselling and shorter shifts.`),
      done(
        `${UPLOADS} We joined an exchange between platforms, so that what is confirmed at one is found at the others.`,
      ),
    ],
    "maintain.research": [
      notYet(
        12,
        "No research was paid for or carried out.",
        "We had other priorities in the half-year and say so plainly. A plan is due before the summer.",
      ),
      notYet(6, "A plan was written and not yet funded.", "Funding is to be decided with the next budget."),
      notYet(
        6,
        "The plan was funded in part.",
        "A partner for the first study is being looked for; work begins when one is found.",
      ),
    ],
    "maintain.fight-csam": [
      partlyBecause(
        "prevented_by_law",
        "Public posts and groups are covered. In two countries the law does not let us look into private messages, and there we rely on reports.",
      ),
      partlyBecause(
        "prevented_by_law",
        "As before. Where the law allows, messages that a user reports are reviewed and passed to the national clearinghouse.",
      ),
      partlyBecause(
        "would_help_offenders",
        "Public posts and groups are covered. What is done in messages we tell the auditor, because an account of it would show how to stay unseen.",
      ),
    ],
  },
};
