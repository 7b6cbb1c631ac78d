import { describe, expect, it } from "vitest";
import { receiptPdf } from "#db/pdf/receipt-pdf.ts";
import { TEXT_LIMIT } from "#domain/report/fields.ts";
import { type ReceiptFacts, receiptOf, receiptParts } from "#domain/report/receipt.ts";
import { readPdf } from "#tests/fixtures/pdf-reader.ts";
import { EARLIER_PROMISE, PARTS, receiptFacts } from "#tests/unit/report/receipts.ts";

function printed(facts: ReceiptFacts): Promise<Uint8Array> {
  return receiptPdf(receiptOf(facts));
}

async function wordsOf(facts: ReceiptFacts): Promise<string> {
  return (await readPdf(await printed(facts))).pages.join(" ");
}

/** A report that says this where a company says what it did. */
function saying(account: string): ReceiptFacts {
  const { responses } = receiptFacts().report;
  return receiptFacts({ responses: responses.map((response) => ({ ...response, account })) });
}

const scope = { ...receiptFacts().scope, promises: [EARLIER_PROMISE] };

describe("the receipt as a PDF", () => {
  it("holds every question and every answer of the receipt", async () => {
    const facts = receiptFacts(PARTS, { scope });
    const words = (await wordsOf(facts)).replaceAll(/\s/g, "");
    const receipt = receiptOf(facts);
    const { title, deck } = receipt;
    const texts = receiptParts(receipt).flatMap((section) => [
      section.title,
      ...section.rows.flatMap(({ question, answer }) => [question, ...answer.text.split("\n")]),
    ]);
    for (const text of [title, deck, ...texts]) expect(words).toContain(text.replaceAll(/\s/g, ""));
  });

  it("has the same bytes for the same receipt, and others for another", async () => {
    const once = Buffer.from(await printed(receiptFacts(PARTS)));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(once.equals(Buffer.from(await printed(receiptFacts(PARTS))))).toBe(true);
    expect(once.equals(Buffer.from(await printed(receiptFacts({ ...PARTS, revision: 2 }))))).toBe(false);
  });

  it("is tagged, names its language and its title, and numbers its pages", async () => {
    const { pages, ...told } = await readPdf(await printed(receiptFacts(PARTS)));
    expect(told).toEqual({ title: "Alder Labs, half-year to June 2026", language: "en-GB", isTagged: true });
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, words] of pages.entries()) {
      expect(words).toContain(`Page ${at + 1} of ${pages.length}`);
      expect(words).toContain("Entry 41, check 3f2a 91c0");
    }
  });

  it("takes what a company wrote as text, not as markup, in its title too", async () => {
    const account = "We <b>did</b> it &amp; more: </dc:title> (1) \\n ) Tj ET /JS (app.alert) <<>> &#x26;";
    expect(await wordsOf(saying(account))).toContain(account);
    const { title } = await readPdf(await printed(receiptFacts({}, { organisationName: "A & B <Labs>" })));
    expect(title).toContain("A and B Labs");
  });

  it("prints Latin, Greek, Cyrillic and Vietnamese", async () => {
    const account = "Zażółć gęślą jaźń; Ελληνικά κείμενα; Русский і український текст; Tiếng Việt; “quotes” – €5.";
    expect(await wordsOf(saying(account))).toContain(account);
  });

  it("says where a script has no typeface here, and only there", async () => {
    const words = await wordsOf(saying("Before 中文 عربى after"));
    expect(words).toContain("Before [?] [?] after");
    expect(words).toContain("typefaces lack");
    expect(await wordsOf(saying("Plain?"))).not.toContain("typefaces lack");
  });

  it("prints no control character and none that turns the text around", async () => {
    expect(await wordsOf(saying("one\u202Etwo\u200B\u0007three\tfour"))).toContain("onetwothree four");
  });

  it("breaks a word that is wider than the page, and loses no letter of it", async () => {
    const long = "W".repeat(TEXT_LIMIT);
    const words = (await wordsOf(saying(long))).replaceAll(/\s/g, "");
    expect(words.match(/W{2,}/g)?.join("").length).toBe(2 * TEXT_LIMIT);
  });

  it("of the longest report there can be is ready within seconds", async () => {
    const long = "Every set of data was looked at again. ".repeat(120).slice(0, TEXT_LIMIT).trim();
    const row = (question: string) => ({ question, answer: { text: long, isMissing: false } });
    const answers = Array.from({ length: 8 }, (_, at) => ({
      ...{ title: `Commitment ${at}`, about: long, rows: [row("One"), row("Two"), row("Three")] },
    }));
    await printed(receiptFacts());
    const began = performance.now();
    const bytes = await receiptPdf({ ...receiptOf(receiptFacts()), answers });
    expect(performance.now() - began).toBeLessThan(15_000);
    expect((await readPdf(bytes)).pages.length).toBeGreaterThan(20);
  });
});
