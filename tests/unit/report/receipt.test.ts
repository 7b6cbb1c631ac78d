import { describe, expect, it } from "vitest";
import { receiptOf, receiptParts } from "#domain/report/receipt.ts";
import { answersOf, EARLIER_PROMISE, PARTS, receiptFacts } from "#tests/unit/report/receipts.ts";

const QUESTIONS = [
  "Where it stands",
  "Why",
  "By when",
  "Explanation",
  "What the company did",
  "Measures used",
  "Products covered",
  "Public pages named",
];

describe("the commitments on a receipt", () => {
  it("are all that the company took on, each with every question, answered or not", () => {
    const sections = receiptParts(receiptOf(receiptFacts()));
    const asked = sections.filter(({ rows }) => rows.some(({ question }) => question === "Where it stands"));
    expect(asked.map(({ title }) => title)).toEqual([
      "Train on clean data",
      "Watch for conduct",
      "Report what is found",
    ]);
    for (const { rows } of asked) expect(rows.map(({ question }) => question)).toEqual(QUESTIONS);
  });

  it("say what was answered in words", () => {
    expect(answersOf(receiptFacts(), "Watch for conduct")).toMatchObject({
      "Where it stands": "Not done",
      Why: "Not yet",
      "By when": "31 March 2027",
      Explanation: "The team is being hired.",
    });
    expect(answersOf(receiptFacts(), "Train on clean data")).toMatchObject({
      "Where it stands": "Done",
      "Measures used": "Hash matching",
      "Products covered": "Alder Chat",
      "Public pages named": "https://alder.example/safety (seen 1 June 2026)",
    });
  });

  it("say “Not provided” where nothing was answered, and “Not asked” where the question does not arise", () => {
    expect(answersOf(receiptFacts(), "Report what is found")).toEqual({
      ...Object.fromEntries(QUESTIONS.map((question) => [question, "Not provided"])),
      "Measures used": "Not asked: no measures are listed for it",
    });
    expect(answersOf(receiptFacts(), "Watch for conduct")).toMatchObject({ "Measures used": "Not provided" });
    expect(answersOf(receiptFacts(), "Train on clean data")).toMatchObject({ Why: "Not asked: it is done" });
  });
});

describe("the other parts on a receipt", () => {
  const scope = { ...receiptFacts().scope, promises: [EARLIER_PROMISE] };

  it("are left out for a report that was filed before they were asked for", () => {
    expect(receiptParts(receiptOf(receiptFacts())).map(({ title }) => title)).not.toContain("Products in scope");
  });

  it("list every figure that is asked for, with all it may not be read without", () => {
    expect(answersOf(receiptFacts(PARTS), "Reports and accounts")).toEqual({
      "Reports sent": [
        "About 12,400 reports (3 of 4,000)",
        "Covers: 1 January 2026 to 30 June 2026, as of 1 July 2026",
        "Product: The company’s products together",
        "Scope: All of the company.",
        "Method: Counted in the ledger.",
        "Definition: version 2",
      ].join("\n"),
      "Items sent": "Not provided",
    });
  });

  it("give the reason of a figure that is withheld", () => {
    const withheld = { indicator: "items_sent", version: 2, given: "withheld", reason: "A court forbids it." };
    const facts = receiptFacts({ ...PARTS, figures: [withheld] });
    expect(answersOf(facts, "Reports and accounts")["Items sent"]).toBe("Withheld: A court forbids it.");
  });

  it("tell what became of each earlier promise, and say so where nothing was answered", () => {
    const title = "What became of earlier promises";
    const told = answersOf(receiptFacts(PARTS, { scope }), title);
    expect(told).toEqual({
      "1. Promised earlier (2025)": "Write a plan.\nDue: 30 April 2026\nKept late, on 4 May 2026: The plan stands.",
    });
    const untold = answersOf(receiptFacts({ ...PARTS, promiseAnswers: [] }, { scope }), title);
    expect(Object.values(untold)[0]).toContain("Not answered in this report");
    expect(answersOf(receiptFacts(PARTS), title)).toEqual({ "Earlier promises": "None" });
  });

  it("hold the promises made, the procedures attested and the products in scope", () => {
    const facts = receiptFacts(PARTS);
    expect(answersOf(facts, "Promises")).toEqual({
      "1. Watch for conduct":
        "Hire a team.\nDue: 31 December 2026\nOwner: Head of safety\nMeasured by: Four people work.",
    });
    expect(answersOf(facts, "Procedures attested without showing them")["1. Train on clean data"]).toContain(
      "Sets tested: 3\nFrom 1 February 2026 to 3 February 2026\nPerformed by: A hotline",
    );
    expect(answersOf(facts, "Products in scope")).toEqual({
      "Products in scope": "Alder Chat",
      "Why others are left out": "Not provided",
      "What changed": "Alder Chat is new.",
    });
  });
});

describe("a receipt", () => {
  it("says when and how it was filed, and where anybody can check it", () => {
    const facts = receiptFacts();
    expect(answersOf(facts, "What was filed, and when")).toEqual({
      Reference: "Entry 41, check 3f2a 91c0",
      Period: expect.stringContaining("(2026-H1)"),
      Edition: "First edition",
      Filed: "10 July 2026, 10:00 in Lisbon",
      Deadline: "Filed 10 July 2026",
      Revision: "1",
    });
    expect(answersOf(facts, "How to check this receipt")).toMatchObject({
      "Public page": "https://register.example/rehearsal/companies/alder/2026-H1",
      "Entry of the record": "https://register.example/rehearsal/record/41",
      "Leaf hash": facts.entry.leafHash,
      "Root of the record's first 42 entries": facts.entry.root,
      "Digest of the content": facts.report.contentDigest,
    });
    expect(answersOf(facts, "Certification")["Certified by"]).toBe("Olga Officer, Chief compliance officer");
  });

  it("says of practice that it is practice, and of nothing else", () => {
    expect(receiptOf(receiptFacts()).notice).toContain("made up");
    const real = { programme: { key: "safety-by-design", name: "Safety by Design" } };
    expect(receiptOf(receiptFacts({}, real)).notice).toBeNull();
  });
});
