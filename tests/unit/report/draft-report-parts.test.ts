import { describe, expect, it } from "vitest";

import { draftReportParts } from "#domain/report/draft-report-parts.ts";
import { filedParts } from "#domain/report/file-parts.ts";
import { sha256 } from "#tests/unit/record/sha256.ts";
import { COMPLETE, report } from "#tests/unit/report/whole-report.ts";

const PROMISE = {
  commitment: "develop.data",
  wording: "Publish how it is done.",
  ownerRole: "Head of data",
  measure: "The page is public.",
  due: "2026-12-31",
};

describe("the parts of a draft, as the public would read them", () => {
  it("are those that would be filed, once everything is complete", () => {
    const whole = report({ ...COMPLETE, "new-promise:1": PROMISE });
    const shown = draftReportParts(whole, []);
    const filed = filedParts(whole, [], sha256);
    expect(shown.productsInScope).toEqual(filed.productsInScope);
    expect(shown.figures.map(({ figure }) => figure)).toEqual(filed.figures);
    expect(shown.answered.map(({ answer }) => answer)).toEqual(filed.promiseAnswers);
    expect(shown.made).toEqual(filed.promises.map((promise) => ({ ...promise, madeIn: whole.period })));
    expect(shown.unread).toEqual({ made: 0, attestations: 0 });
  });

  it("name what cannot be read yet, and throw at nothing", () => {
    const begun = { "new-promise:1": { ...PROMISE, due: "" }, "attestation:1": { commitment: "develop.data" } };
    const { figures, answered, productsInScope, made, attestations, unread } = draftReportParts(report(begun), []);
    expect(figures.map(({ figure }) => figure)).toEqual([null, null]);
    expect(answered.map(({ answer }) => answer)).toEqual([null]);
    expect([productsInScope, made, attestations]).toEqual([null, [], []]);
    expect(unread).toEqual({ made: 1, attestations: 1 });
  });

  it("leave out an answer to a promise that is not due and that nobody began", () => {
    const open = report(COMPLETE);
    const optional = open.parts.map((part) =>
      part.section.kind === "promise"
        ? { ...part, section: { ...part.section, isOptional: true }, standing: {} }
        : part,
    );
    expect(draftReportParts({ ...open, parts: optional }, []).answered).toEqual([]);
  });
});
