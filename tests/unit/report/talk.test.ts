import { describe, expect, it } from "vitest";
import { CommentText } from "#domain/report/comment-text.ts";
import { sectionWords } from "#domain/report/section-words.ts";
import { addComment, assign, type TalkInHand } from "#domain/report/talk.ts";

const colleagues = ["ann", "ben", "cleo"].map((personId) => ({ personId, name: personId }));
const OPEN: TalkInHand = { isFilingOpen: true, isFiled: false, colleagues, assigneeId: null, commenters: [] };

describe("who hears of a comment", () => {
  it.each<[string, Partial<TalkInHand>, readonly string[], readonly string[]]>([
    ["nobody whom it does not concern", {}, [], []],
    ["those whom it mentions", {}, ["cleo", "ben"], ["ben", "cleo"]],
    ["whoever has the section", { assigneeId: "ben" }, [], ["ben"]],
    ["those who commented before", { commenters: ["cleo"] }, [], ["cleo"]],
    ["everybody once", { assigneeId: "ben", commenters: ["ben"] }, ["ben"], ["ben"]],
    ["never its writer", { assigneeId: "ann", commenters: ["ann"] }, ["ann"], []],
    ["nobody who has left", { commenters: ["dora"] }, [], []],
  ])("is %s", (_case, talk, mentions, expected) => {
    expect(addComment({ ...OPEN, ...talk }, mentions, "ann")).toEqual({ tell: expected });
  });
});

describe("who hears of an assignment", () => {
  it.each<[string, string | null, string | null, readonly string[]]>([
    ["whom it is assigned to", null, "ben", ["ben"]],
    ["nobody when one takes it oneself", null, "ann", []],
    ["nobody when it is taken from somebody", "ben", null, []],
  ])("is %s", (_case, assigneeId, to, expected) => {
    expect(assign({ ...OPEN, assigneeId }, to, "ann")).toEqual({ tell: expected });
  });
});

it.each([
  ["filing is not open", { isFilingOpen: false }, "filing_not_open"],
  ["the report is filed", { isFiled: true }, "already_filed"],
])("nothing is said or assigned where %s", (_case, talk, code) => {
  expect(assign({ ...OPEN, ...talk }, "ben", "ann")).toEqual({ refused: { code } });
  expect(addComment({ ...OPEN, ...talk }, [], "ann")).toEqual({ refused: { code } });
});

it("counts a comment in characters, not in the halves that some of them are stored in", () => {
  expect(CommentText.safeParse("🪶".repeat(2000)).success).toBe(true);
  expect(CommentText.safeParse("🪶".repeat(2001)).success).toBe(false);
});

it.each([
  ["develop.data", "Training data"],
  ["products", "Products covered"],
  ["figures:reporting", "Numbers"],
  ["promise:2026-H1-1", "A promise of yours"],
  ["new-promise:2", "Next step 2"],
  ["attestation:1", "Procedure 1"],
  ["something.else", "something.else"],
])("a letter calls %s %s", (section, words) => {
  expect(sectionWords(section, [{ key: "develop.data", short: "Training data" }])).toBe(words);
});
