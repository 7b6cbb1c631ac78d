import { describe, expect, it } from "vitest";
import { sha256 } from "#db/hash.ts";
import { Instant } from "#domain/framework/instant.ts";
import { isRefused } from "#domain/refusal.ts";
import { unconfirmedTexts } from "#domain/report/confirm.ts";
import { fileReport } from "#domain/report/file.ts";
import { missingFrom } from "#domain/report/missing.ts";
import { nameOfText, publicTextsOf } from "#domain/report/public-texts.ts";
import { partStatus } from "#domain/report/section-status.ts";
import { fieldsOfSection, MOST_STATED, sectionsOf } from "#domain/report/sections.ts";
import { PERIOD_ENDS } from "#tests/unit/report/drafts.ts";
import { COUNTED } from "#tests/unit/report/figure-texts.ts";
import { day, stated } from "#tests/unit/report/promises.ts";
import { COMPLETE, of, report, SCOPE, type Written } from "#tests/unit/report/whole-report.ts";

const ATTESTED = { commitment: "develop.data", performedBy: "An outside firm", authority: "Counsel", count: "3" };
const LATER = { ...COMPLETE, "promise:2026-h1.1": {} };
const EARLY = {
  ...SCOPE,
  promises: SCOPE.promises.map((story) => ({ ...story, terms: { ...story.terms, due: day("2026-07-01") } })),
};

function missing(written: Written, scope = SCOPE) {
  return missingFrom(report(written, scope)).map(({ section, field, reason }) => `${section} ${field} ${reason}`);
}

function file(written: Written, scope = SCOPE) {
  const draft = report(written, scope);
  const certified = { name: "Ada", role: "Officer", statement: "It is true." };
  const filed = fileReport(
    {
      draft,
      confirmed: new Set(publicTextsOf(draft).map(nameOfText)),
      isFilingOpen: true,
      periodEndsAt: PERIOD_ENDS,
      isHandedOver: true,
      isFiled: false,
      lastRevision: 0,
    },
    certified,
    { now: Instant.parse("2026-07-10T09:00:00.000Z"), sha256 },
  );
  if (isRefused(filed)) throw new Error(JSON.stringify(filed.refused));
  return filed;
}

describe("the sections of a report", () => {
  it("are its commitments, its products, a group of figures, its promises, and so many that may stay blank", () => {
    const sections = sectionsOf(SCOPE);
    expect(sections.filter(({ isOptional }) => !isOptional).map(({ section }) => section)).toEqual([
      "develop.data",
      "products",
      "figures:reporting",
      "promise:2026-h1.1",
    ]);
    expect(sections.filter(({ isOptional }) => isOptional)).toHaveLength(2 * MOST_STATED);
    expect(new Set(sections.map(({ section }) => section)).size).toBe(sections.length);
  });

  it("ask no company about products that has none on the record, and no programme about numbers it does not define", () => {
    const bare = sectionsOf({ ...SCOPE, products: [], indicators: [], promises: [] });
    expect(bare.filter(({ isOptional }) => !isOptional).map(({ section }) => section)).toEqual(["develop.data"]);
  });

  it("offer a promise that is not due yet, and do not ask for it", () => {
    const promise = sectionsOf(EARLY).find(({ kind }) => kind === "promise");
    expect(promise?.isOptional).toBe(true);
    expect(missing(LATER, EARLY)).toEqual([]);
  });

  it("do not ask again about a promise that was answered for good", () => {
    const ending = { promise: "2026-h1.1", outcome: "dropped", why: "Ended.", givenIn: stated().madeIn } as const;
    const ended = { ...SCOPE, promises: SCOPE.promises.map((story) => ({ ...story, ending })) };
    expect(sectionsOf(ended).some(({ kind }) => kind === "promise")).toBe(false);
  });

  it("have fields by their names, and none under another", () => {
    expect(Object.keys(fieldsOfSection("figures:reporting", SCOPE) ?? {})).toContain("items_sent:denominator");
    for (const other of ["figures:use", "new-promise:21", "attestation:0", "promise:other", "products:x", ""]) {
      expect(fieldsOfSection(other, SCOPE), other).toBeNull();
    }
  });
});

describe("what is missing besides the answers", () => {
  it.each<[string, Written, readonly string[]]>([
    ["nothing, when it is whole", COMPLETE, []],
    [
      "why a product is left out",
      { ...COMPLETE, products: { inScope: "draw", finished: "yes" } },
      ["products leftOut unanswered"],
    ],
    [
      "the answer to a promise that fell due",
      LATER,
      ["promise:2026-h1.1 outcome unanswered", "promise:2026-h1.1 finished not_finished"],
    ],
    [
      "the other half of a pair, once",
      { ...COMPLETE, "figures:reporting": { ...of("reports_sent", COUNTED), finished: "yes" } },
      ["figures:reporting items_sent:given unanswered"],
    ],
    [
      "the reason of the other half of a pair",
      {
        ...COMPLETE,
        "figures:reporting": { ...of("reports_sent", COUNTED), "items_sent:given": "not_provided", finished: "yes" },
      },
      ["figures:reporting items_sent:reason pair_unanswered"],
    ],
    [
      "the rest of a promise that somebody began",
      { ...COMPLETE, "new-promise:3": { wording: "Check more.", finished: "yes" } },
      ["commitment", "ownerRole", "measure", "due"].map((field) => `new-promise:3 ${field} unanswered`),
    ],
    [
      "the rest of an attestation, and the word that it is finished",
      { ...COMPLETE, "attestation:1": ATTESTED },
      [
        ...["legalBasis", "proxyMethod", "counted", "from", "to"].map((field) => `attestation:1 ${field} unanswered`),
        "attestation:1 finished not_finished",
      ],
    ],
  ])("is %s", (_case, written, expected) => {
    expect(missing(written)).toEqual(expected);
  });
});

describe("the status of a section that is no answer", () => {
  it.each<[string, string, Written, string]>([
    ["optional while it is blank and nobody is asked", "new-promise:1", {}, "optional"],
    ["not started while it is blank", "products", {}, "not_started"],
    ["in progress from the first word", "products", { products: { changes: "None." } }, "in_progress"],
    ["completed when it is finished and whole", "figures:reporting", COMPLETE, "completed"],
    ["a problem when it is finished and not whole", "products", { products: { finished: "yes" } }, "problem"],
  ])("is %s", (_case, section, written, expected) => {
    const draft = report(written);
    const part = draft.parts.find((one) => one.section.section === section);
    expect(part && partStatus(part, draft)).toBe(expected);
  });
});

describe("what is filed besides the answers", () => {
  it("is what was written, trimmed, and nothing of what stayed blank", () => {
    const filed = file(COMPLETE);
    expect(filed.productsInScope).toEqual({ inScope: ["draw"], leftOut: "It is not on offer yet.", changes: null });
    expect(filed.figures.map(({ indicator, given }) => `${indicator} ${given}`)).toEqual([
      "reports_sent value",
      "items_sent value",
    ]);
    expect(filed.promiseAnswers).toEqual([{ promise: "2026-h1.1", outcome: "dropped", why: "The product was ended." }]);
    expect([filed.promises, filed.attestations]).toEqual([[], []]);
  });

  it("is the promises made, those by ‘not yet’ among them, each under a key of its own", () => {
    const notYet = { status: "not_done", reason: "not_yet", byDate: "2027-01-31", explanation: "Later." };
    const step = {
      commitment: "develop.data",
      wording: "Check.",
      ownerRole: "Head",
      measure: "A page.",
      due: "2026-12-31",
    };
    const filed = file({
      ...COMPLETE,
      "develop.data": { ...COMPLETE["develop.data"], ...notYet },
      "new-promise:2": { ...step, finished: "yes" },
    });
    expect(filed.promises.map(({ key, madeBy, due }) => `${key} ${madeBy} ${due}`)).toEqual([
      "2026-h1.step-2 next_step 2026-12-31",
      "2026-h1.develop.data not_yet 2027-01-31",
    ]);
  });

  it("is no second promise where the first is moved to the same day", () => {
    const notYet = { status: "not_done", reason: "not_yet", byDate: "2027-01-31", explanation: "Later." };
    const moved = { outcome: "changed", wording: "Check all training data.", due: "2027-01-31", why: "It is long." };
    const filed = file({
      ...COMPLETE,
      "develop.data": { ...COMPLETE["develop.data"], ...notYet },
      "promise:2026-h1.1": { ...moved, finished: "yes" },
    });
    expect(filed.promises).toEqual([]);
  });

  it("has another digest when one figure differs", () => {
    const other = { ...COMPLETE["figures:reporting"], "items_sent:value": "75,028" };
    expect(file({ ...COMPLETE, "figures:reporting": other }).contentDigest).not.toBe(file(COMPLETE).contentDigest);
  });
});

describe("the texts that somebody must confirm", () => {
  it("are all that become public in somebody's own words, and no other", () => {
    const confidential = { ...COMPLETE["develop.data"], confidentialNote: "Between us.", explanation: "Not asked." };
    const written = { ...COMPLETE, "develop.data": confidential, "attestation:1": ATTESTED };
    expect(publicTextsOf(report(written)).map(({ section, field }) => `${section} ${field}`)).toEqual([
      "develop.data account",
      "products leftOut",
      "figures:reporting reports_sent:scope",
      "figures:reporting reports_sent:method",
      "figures:reporting items_sent:scope",
      "figures:reporting items_sent:method",
      "promise:2026-h1.1 why",
      "attestation:1 performedBy",
      "attestation:1 authority",
    ]);
  });

  it("leave out why a product is left out, once none is", () => {
    const all = { ...COMPLETE, products: { inScope: "draw\nwrite", leftOut: "It was.", finished: "yes" } };
    expect(publicTextsOf(report(all)).map(({ field }) => field)).not.toContain("leftOut");
    expect(file(all).productsInScope?.leftOut).toBeNull();
  });

  it("are asked again once they read otherwise", () => {
    const draft = report(COMPLETE);
    const [first, ...rest] = publicTextsOf(draft).map(nameOfText);
    expect(unconfirmedTexts(draft, new Set(rest)).map(nameOfText)).toEqual([first]);
    const rewritten = {
      ...draft,
      responses: draft.responses.map((one) => ({
        ...one,
        draft: { ...one.draft, account: { value: "New.", version: 2 } },
      })),
    };
    expect(unconfirmedTexts(rewritten, new Set([...rest, first ?? ""]))).toHaveLength(1);
  });
});
