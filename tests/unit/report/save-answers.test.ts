import { describe, expect, it } from "vitest";
import type { FieldVersion } from "#domain/report/draft.ts";
import { type FieldChange, type FieldWrite, type Openness, saveAnswers } from "#domain/report/save-answers.ts";
import { version } from "#tests/unit/report/drafts.ts";

const OPEN: Openness = { isFilingOpen: true, isHandedOver: false, isFiled: false };
const HISTORY = [
  version("account", 1, "First."),
  version("account", 2, "Second.", "Ben"),
  version("status", 1, "done"),
];

function change(field: FieldChange["field"], value: string, basedOn: number): FieldChange {
  return { field, value, basedOn };
}

describe("saving answers", () => {
  it.each<[string, Openness, string]>([
    [
      "filing is not open, whatever else is so",
      { isFilingOpen: false, isHandedOver: true, isFiled: true },
      "filing_not_open",
    ],
    ["the report is filed", { ...OPEN, isHandedOver: true, isFiled: true }, "already_filed"],
    ["the report is with the officer", { ...OPEN, isHandedOver: true }, "handed_over"],
  ])("is refused when %s", (_case, open, code) => {
    expect(saveAnswers(HISTORY, [change("account", "Third.", 2)], open)).toEqual({ refused: { code } });
  });

  it.each<[string, readonly FieldVersion[], readonly FieldChange[], readonly FieldWrite[]]>([
    [
      "the first word as version 1",
      [],
      [change("account", "A word.", 0)],
      [{ field: "account", value: "A word.", version: 1 }],
    ],
    [
      "a change to what stands as the next version",
      HISTORY,
      [change("account", "Third.", 2)],
      [{ field: "account", value: "Third.", version: 3 }],
    ],
    [
      "an emptied field as a version of its own",
      HISTORY,
      [change("account", "", 2)],
      [{ field: "account", value: "", version: 3 }],
    ],
    [
      "an earlier text that its writer chose again",
      HISTORY,
      [change("account", "First.", 2)],
      [{ field: "account", value: "First.", version: 3 }],
    ],
    ["nothing of a field that its writer left as it was", HISTORY, [change("account", "Second.", 2)], []],
    ["nothing of a field left as it was though a colleague changed it", HISTORY, [change("account", "First.", 1)], []],
    ["nothing of a field that a colleague made the same", HISTORY, [change("account", "Second.", 1)], []],
    ["nothing of a field that nobody has written", [], [change("explanation", "", 0)], []],
    [
      "spaces as the writer typed them",
      HISTORY,
      [change("account", "Second. ", 2)],
      [{ field: "account", value: "Second. ", version: 3 }],
    ],
    [
      "only the fields that changed",
      HISTORY,
      [change("status", "done", 1), change("account", "Third.", 2)],
      [{ field: "account", value: "Third.", version: 3 }],
    ],
  ])("writes %s", (_case, history, changes, writes) => {
    expect(saveAnswers(history, changes, OPEN)).toEqual(writes);
  });

  it("names both texts, the colleague and the time when a colleague was first", () => {
    expect(saveAnswers(HISTORY, [change("account", "Mine.", 1)], OPEN)).toEqual({
      refused: {
        code: "changed_meanwhile",
        conflicts: [
          {
            field: "account",
            yours: "Mine.",
            theirs: "Second.",
            version: 2,
            changedBy: "Ben",
            changedAt: HISTORY[1]?.changedAt,
            proposal: null,
          },
        ],
      },
    });
  });

  it("writes nothing of a save when one of its fields is in conflict", () => {
    const outcome = saveAnswers(HISTORY, [change("status", "partly", 1), change("account", "Mine.", 1)], OPEN);
    expect(outcome).toMatchObject({ refused: { code: "changed_meanwhile", conflicts: [{ field: "account" }] } });
  });

  it("takes a version that is still to come for a conflict, not for a leap", () => {
    expect(saveAnswers(HISTORY, [change("account", "Mine.", 9)], OPEN)).toMatchObject({
      refused: { code: "changed_meanwhile", conflicts: [{ version: 2, theirs: "Second." }] },
    });
  });

  it("shows nobody as the author of a field that nobody has written", () => {
    expect(saveAnswers([], [change("account", "Mine.", 1)], OPEN)).toMatchObject({
      refused: { conflicts: [{ theirs: "", version: 0, changedBy: "", changedAt: null }] },
    });
  });
});

describe("a conflict", () => {
  const BASE = "We test each model. A second person signs. We keep a log.";

  function proposal(yours: string, theirs: string) {
    const history = [version("account", 1, BASE), version("account", 2, theirs, "Ben")];
    const outcome = saveAnswers(history, [change("account", yours, 1)], OPEN);
    if (!("refused" in outcome) || outcome.refused.code !== "changed_meanwhile") throw new Error("no conflict");
    return outcome.refused.conflicts[0]?.proposal;
  }

  it("proposes both changes together when they touch different words", () => {
    const yours = BASE.replace("each model", "each model before release");
    const theirs = BASE.replace("a log", "a log for two years");
    expect(proposal(yours, theirs)).toBe(
      "We test each model before release. A second person signs. We keep a log for two years.",
    );
  });

  it("proposes nothing when both changed the same words", () => {
    const [yours, theirs] = [BASE.replace("A second", "A third"), BASE.replace("A second", "Another")];
    expect(proposal(yours, theirs)).toBeNull();
  });

  it("proposes nothing for a choice, which is one or the other", () => {
    const history = [version("status", 1, "done"), version("status", 2, "partly", "Ben")];
    expect(saveAnswers(history, [change("status", "not_done", 1)], OPEN)).toMatchObject({
      refused: { conflicts: [{ proposal: null }] },
    });
  });
});
