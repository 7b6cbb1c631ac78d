import { describe, expect, it } from "vitest";
import { EDITION } from "#db/seed/public-record/edition/edition.ts";
import { INSTRUMENTS } from "#db/seed/public-record/instruments/instruments.ts";
import { ORGANISATIONS } from "#db/seed/public-record/organisations/organisations.ts";
import { publicRecordEntries } from "#db/seed/public-record/public-record.ts";
import { ACCOUNTS } from "#db/seed/public-record/reports/accounts.ts";
import { SIGNATORIES } from "#db/seed/public-record/signatories.ts";
import { SOURCES } from "#db/seed/public-record/sources/sources.ts";
import { TIMELINE } from "#db/seed/public-record/timeline/timeline.ts";
import { leavesOf } from "#tests/fixtures/public-record-comparison.ts";

describe("the register's own fields of the public record", () => {
  it("gives each commitment the short title that rows of the matrix carry", () => {
    expect(EDITION.commitments.map((commitment) => commitment.short)).toEqual([
      "Training data",
      "Stress-testing",
      "Adversarial misuse",
      "Abusive content and conduct",
      "Developer ownership",
      "New AI-made material",
      "Research and technology",
      "Fight abuse on platforms",
    ]);
  });

  it("reads joining as adopting all eight commitments, and says that this is editorial", () => {
    const keys = EDITION.commitments.map((commitment) => commitment.key);
    for (const signatory of SIGNATORIES) {
      expect(signatory).toMatchObject({ adopted: keys, notAdopted: [], adoptionBasis: "editorial", zone: "UTC" });
      expect(signatory.adoptionNote).toContain("The list is the edition's");
    }
  });

  it("sets a span only where the source's period is plain dates", () => {
    expect(
      Object.fromEntries(ACCOUNTS.flatMap(({ periodWords, span }) => (span ? [[periodWords, spanWords(span)]] : []))),
    ).toEqual({
      "2024-01/2024-06": "2024-01-01 to 2024-06-30",
      "2024-07/2024-12": "2024-07-01 to 2024-12-31",
      "2025-01/2025-06": "2025-01-01 to 2025-06-30",
      "2025-07/2025-12": "2025-07-01 to 2025-12-31",
      "2024-04/2025-04": "2024-04-01 to 2025-04-30",
      "calendar 2024 (figure)": "2024-01-01 to 2024-12-31",
      "2023": "2023-01-01 to 2023-12-31",
      "2024": "2024-01-01 to 2024-12-31",
      "2025": "2025-01-01 to 2025-12-31",
    });
    expect(ACCOUNTS.filter((account) => account.span === null).map((account) => account.periodWords)).toEqual([
      "state at date",
      "first three-month reporting cycle; exact dates not given",
      "quarterly update",
      "at model release",
      "as stated in June 2025; link sharing since the end of March 2025",
      "first three-month reporting cycle; exact dates not given",
      null,
      "first year",
    ]);
  });

  it("calls a figure by an indicator only where the two mean the same", () => {
    const figures = ACCOUNTS.flatMap((account) => account.claims.flatMap((claim) => claim.figures));
    const named = figures.filter((figure) => figure.indicator !== null);
    expect(new Set(named.map((figure) => `${figure.name}: ${figure.indicator}`))).toEqual(
      new Set([
        "CyberTipline reports submitted: ncmec_reports",
        "pieces of content reported to NCMEC: ncmec_items",
        "accounts in which actioned content was found: accounts_actioned",
        "average time to review and act on hotline reports: hotline_response_hours",
        "instances of CSAM and CSEM detected in training datasets: training_csam_found",
        "instances of apparent CSAM in generative AI prompts reported to NCMEC: prompt_hash_hits",
        "models stress-tested for CSAM/CSEM capability: models_stress_tested",
        "models found to have CSAM/CSEM issues in that testing: models_with_issues",
      ]),
    );
    for (const figure of figures) expect(figure.indicatorBasis).toBe(figure.indicator === null ? null : "editorial");
  });

  it("files occurrences under organisations and instruments that the record lists", () => {
    const organisations = ORGANISATIONS.map((organisation) => organisation.key);
    const instruments = INSTRUMENTS.map((instrument) => instrument.key);
    expect(organisations).toEqual(expect.arrayContaining(TIMELINE.flatMap((entry) => entry.organisations)));
    expect(instruments).toEqual(expect.arrayContaining(TIMELINE.flatMap((entry) => entry.instruments)));
  });

  it("cites no source that the record does not hold", () => {
    const held = new Set(SOURCES.map((source) => source.id));
    const isCitation = /(^|\/)(source|sources|also|bySources|cadenceSources|listedSources|statusSources)(\/\d+)?$/;
    const cited = publicRecordEntries().flatMap((entry) =>
      [...leavesOf(entry.document)].filter(([path]) => isCitation.test(path)).map(([, value]) => value),
    );
    expect(cited.length).toBeGreaterThan(400);
    expect(cited.filter((source) => !held.has(source))).toEqual([]);
  });

  it("puts every claim, demand and instrument under commitments of the edition", () => {
    const keys = new Set(EDITION.commitments.map((commitment) => commitment.key));
    const named = publicRecordEntries().flatMap((entry) =>
      [...leavesOf(entry.document)].filter(([path]) => /^(commitments\/\d+|claims\/\d+\/commitment)$/.test(path)),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(([, commitment]) => !keys.has(commitment))).toEqual([]);
  });

  it("dates what was not found by the day the compilers looked", () => {
    const [opened] = publicRecordEntries();
    expect(opened?.document).toMatchObject({ lookedOn: "2026-11-23", lookedBy: "the compilers of this register" });
  });
});

function spanWords({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from} to ${to}`;
}
