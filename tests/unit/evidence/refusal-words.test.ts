import { describe, expect, it } from "vitest";
import { isRefusalReason, refusalSentence } from "#domain/evidence/refusal-words.ts";
import { isSuspicious } from "#domain/evidence/verdict.ts";
import { FILE_WORDS } from "#domain/evidence/words/file-words.ts";
import { OFFICE_WORDS } from "#domain/evidence/words/office-words.ts";
import { PDF_WORDS } from "#domain/evidence/words/pdf-words.ts";
import { TEXT_WORDS } from "#domain/evidence/words/text-words.ts";

const reasons = Object.keys({ ...FILE_WORDS, ...OFFICE_WORDS, ...PDF_WORDS, ...TEXT_WORDS }).filter(isRefusalReason);

describe("the sentences of a refusal", () => {
  it("exist for every reason once", () => {
    expect(reasons.length).toBeGreaterThan(60);
    expect(new Set(reasons.map((reason) => refusalSentence({ reason }))).size).toBe(reasons.length);
  });

  it.each(reasons)("are whole for %s, with and without a place", (reason) => {
    for (const sentence of [refusalSentence({ reason }), refusalSentence({ reason, part: "word/a.xml" })])
      expect(sentence).toMatch(/^[A-Z].*[^ ][.?]$/);
    expect(refusalSentence({ reason })).not.toMatch(/undefined|\(\)| {2}/);
  });

  it("name the part, or the page where there is one", () => {
    expect(refusalSentence({ reason: "picture_inside", part: "word/media/image1.png" })).toContain(
      "(word/media/image1.png)",
    );
    expect(refusalSentence({ reason: "pdf_picture", part: "object 12", page: 3 })).toMatch(/\bpage 3\b/i);
    expect(refusalSentence({ reason: "broken_json", part: "line 7" })).toContain("(line 7)");
  });
});

describe("the stop page", () => {
  it.each(["picture", "video", "audio", "archive", "encoded_file"] as const)("follows %s", (reason) => {
    expect(isSuspicious(reason)).toBe(true);
  });

  it.each(["macro", "picture_inside", "empty", "old_office", "not_readable"] as const)(
    "does not follow %s",
    (reason) => {
      expect(isSuspicious(reason)).toBe(false);
    },
  );
});
