import { describe, expect, it } from "vitest";
import { assuranceSentence, assuranceWord, isChecked } from "#domain/comparison/assurance-words.ts";
import { legendOf } from "#domain/comparison/legend.ts";
import { ASSURANCE_LADDER, type Assurance, type CommitmentState } from "#domain/comparison/state.ts";
import { cellWords, reasonSentence, reasonWords, secondLine, stateWord } from "#domain/comparison/state-words.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { REASON_CODES } from "#domain/report/answers.ts";

const day = CalendarDate.parse("2027-03-31");
const FILED: CommitmentState[] = [
  { family: "filed", state: "not_adopted" },
  { family: "filed", state: "not_due" },
  { family: "filed", state: "not_required" },
  { family: "filed", state: "silent" },
  { family: "filed", state: "explained", reason: "not_yet", byDate: day },
  { family: "filed", state: "partly" },
  { family: "filed", state: "done" },
];
const COMPILED: CommitmentState[] = [
  { family: "compiled", state: "not_adopted" },
  { family: "compiled", state: "relayed", accounts: 1 },
  { family: "compiled", state: "not_captured", sources: 2 },
  { family: "compiled", state: "none_found", lookedOn: day },
];

function cell(state: CommitmentState, assurance: Assurance | null = null, isDisputed = false, isRestated = false) {
  return { state, assurance, isDisputed, isRestated };
}

describe("the words of states", () => {
  it("use no word for two states of one family", () => {
    for (const states of [FILED, COMPILED]) expect(new Set(states.map(stateWord)).size).toBe(states.length);
  });

  it("never speak of silence, lateness, failure or grades in a compiled programme", () => {
    const texts = [
      ...COMPILED.map((state) => cellWords(cell(state))),
      ...legendOf("compiled").flatMap((entry) => [entry.name, entry.sentence]),
    ];
    for (const text of texts) expect(text).not.toMatch(/silent|due|late|fail|done|partly|report(ed|s) nothing/i);
  });

  it.each<[string, ReturnType<typeof cell>]>([
    ["Done, limited assurance, restated", cell({ family: "filed", state: "done" }, "limited", false, true)],
    ["Partly done, self-reported", cell({ family: "filed", state: "partly" }, "self_reported")],
    ["Done, disputed", cell({ family: "filed", state: "done" }, "corroborated", true)],
    ["Explained, not yet, March 2027", cell({ family: "filed", state: "explained", reason: "not_yet", byDate: day })],
    ["Not adopted, withdrew on 31 March 2027", cell({ family: "filed", state: "not_adopted", withdrewOn: day })],
    ["Silent", cell({ family: "filed", state: "silent" })],
    ["Account relayed, 1 account", cell({ family: "compiled", state: "relayed", accounts: 1 })],
    ["Not captured, 2 sources not read", cell({ family: "compiled", state: "not_captured", sources: 2 })],
    ["None found, looked on 31 March 2027", cell({ family: "compiled", state: "none_found", lookedOn: day })],
  ])("say %j", (words, described) => {
    expect(cellWords(described)).toBe(words);
  });

  it.each(FILED.filter(({ state }) => state.startsWith("not_") || state === "silent"))(
    "need no second line for $state",
    (state) => {
      expect(secondLine(cell(state))).toBeNull();
    },
  );

  it("tell every reason apart, short and in full, and a day only with not yet", () => {
    expect(new Set(REASON_CODES.map((reason) => reasonWords(reason, null))).size).toBe(REASON_CODES.length);
    expect(new Set(REASON_CODES.map((reason) => reasonSentence(reason, null))).size).toBe(REASON_CODES.length);
    expect(REASON_CODES.filter((reason) => reasonSentence(reason, day).includes("2027"))).toEqual(["not_yet"]);
    expect(reasonSentence("not_yet", day)).toBe("Not yet, by 31 March 2027");
  });
});

describe("the ladder in words", () => {
  it("has a word and a sentence of its own for each rung", () => {
    expect(new Set(ASSURANCE_LADDER.map(assuranceWord)).size).toBe(ASSURANCE_LADDER.length);
    expect(new Set(ASSURANCE_LADDER.map(assuranceSentence)).size).toBe(ASSURANCE_LADDER.length);
  });

  it("counts no claim as checked for being complete", () => {
    expect(ASSURANCE_LADDER.filter(isChecked)).toEqual(["corroborated", "limited", "reasonable"]);
  });
});

describe("a legend", () => {
  it.each([
    ["filed", FILED],
    ["compiled", COMPILED],
  ] as const)("of the %s family explains each of its states once, in the cells' own words", (family, states) => {
    const legend = legendOf(family);
    expect(legend.map((entry) => entry.state).sort()).toEqual(states.map(({ state }) => state).sort());
    for (const state of states) {
      expect(legend.find((entry) => entry.state === state.state)?.name).toBe(stateWord(state));
    }
  });
});
