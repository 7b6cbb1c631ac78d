import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { LARGEST_FILE, MOST_PARTS } from "#app/_files/xlsx/file-limits.ts";
import { readXlsx } from "#app/_files/xlsx/read-xlsx.ts";
import { writeXlsx } from "#app/_files/xlsx/write-xlsx.ts";
import { workbookOf } from "#domain/report/workbook/layout.ts";
import { scale } from "#tests/fixtures/scale.ts";
import { ADDRESS, section } from "#tests/unit/report/workbook/books.ts";

const OURS = writeXlsx(workbookOf(ADDRESS, "Alder Labs", [section("first", { account: "Before." })], []));
const PARTS = unzipSync(OURS);
const SHEET = "xl/worksheets/sheet2.xml";
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const withParts = (parts: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync({
    ...PARTS,
    ...Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, typeof xml === "string" ? strToU8(xml) : xml]),
    ),
  });
const sheet = (cells: string, head = "") =>
  `${head}<worksheet ${MAIN}><sheetData><row>${cells}</row></sheetData></worksheet>`;

async function problemOf(file: Uint8Array | string) {
  const read = await readXlsx(Buffer.from(file));
  return "problem" in read ? read.problem : "read";
}

/** The file with its central directory's word on the unpacked size of every part made small. */
function understated(file: Uint8Array): Buffer {
  const bytes = Buffer.from(file);
  for (let at = bytes.indexOf("PK\x01\x02"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 4)) {
    bytes.writeUInt32LE(Math.min(bytes.readUInt32LE(at + 24), 10_000), at + 24);
  }
  return bytes;
}

function encrypted(file: Uint8Array): Buffer {
  const bytes = Buffer.from(file);
  for (let at = bytes.indexOf("PK\x01\x02"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 4)) {
    bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
  }
  return bytes;
}

/** The file with another checksum for every part. */
function miscounted(file: Uint8Array): Buffer {
  const bytes = Buffer.from(file);
  for (let at = bytes.indexOf("PK\x01\x02"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 4)) {
    bytes.writeUInt32LE(7, at + 16);
  }
  return bytes;
}

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha">${"bcdefghij"
  .split("")
  .map((name, at) => `<!ENTITY ${name} "${`&${"abcdefghi"[at]};`.repeat(10)}">`)
  .join("")}]>`;
const BOMB = strToU8(sheet(`<c r="A1" t="inlineStr"><is><t>${" ".repeat(60_000_000)}</t></is></c>`));
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = (type: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="${RELATIONS}/${type}" Target="https://example.org/" TargetMode="External"/></Relationships>`;

describe("a file that is no good workbook", () => {
  const cases: readonly [string, () => Uint8Array | string, string][] = [
    ["nothing", () => "", "not_a_workbook"],
    ["a text", () => "Dear register,", "not_a_workbook"],
    ["a packed file of other things", () => zipSync({ "a.txt": strToU8("a") }), "not_a_workbook"],
    ["half of one", () => OURS.slice(0, OURS.length / 2), "damaged"],
    ["one that is larger than is taken", () => Buffer.concat([OURS, Buffer.alloc(LARGEST_FILE)]), "too_large"],
    ["an old workbook, or one with a password", () => Buffer.from("d0cf11e0a1b11ae1", "hex"), "protected_file"],
    ["one whose parts are encrypted", () => encrypted(OURS), "protected_file"],
    ["one with macros", () => withParts({ "xl/vbaProject.bin": "x" }), "has_macros"],
    [
      "one that says it is for macros",
      () =>
        withParts({
          "[Content_Types].xml": `<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>`,
        }),
      "has_macros",
    ],
    [
      "one that takes data from elsewhere",
      () => withParts({ "xl/_rels/x.xml.rels": rels("externalLinkPath") }),
      "has_outside_links",
    ],
    [
      "one with more parts than any has",
      () => withParts(Object.fromEntries(Array.from({ length: MOST_PARTS }, (_, at) => [`${at}`, ""]))),
      "too_large",
    ],
    ["one that unpacks to far more than it is", () => withParts({ [SHEET]: BOMB }), "too_large"],
    ["one that does and says it does not", () => understated(withParts({ [SHEET]: BOMB })), "damaged"],
    [
      "one whose words multiply",
      () => withParts({ [SHEET]: sheet(`<c r="A1" t="str"><v>&j;</v></c>`, LAUGHS) }),
      "damaged",
    ],
    [
      "one with a document type, though it says nothing",
      () => withParts({ [SHEET]: sheet("", "<!DOCTYPE worksheet>") }),
      "damaged",
    ],
    ["one that is not what it was packed as", () => miscounted(OURS), "damaged"],
    [
      "one that names a file of ours",
      () =>
        withParts({
          [SHEET]: sheet(`<c r="A1" t="str"><v>&x;</v></c>`, `<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>`),
        }),
      "damaged",
    ],
    [
      "one that is nested without end",
      () => withParts({ [SHEET]: `${"<a>".repeat(1_000)}${"</a>".repeat(1_000)}` }),
      "damaged",
    ],
    [
      "one in an encoding of its own",
      () => withParts({ [SHEET]: sheet("", '<?xml version="1.0" encoding="UTF-16"?>') }),
      "damaged",
    ],
    [
      "one that is not text",
      () => withParts({ [SHEET]: Buffer.from("<worksheet>\xff\xfe</worksheet>", "latin1") }),
      "damaged",
    ],
    [
      "one with more cells than a report has",
      () =>
        withParts({
          [SHEET]: sheet(Array.from({ length: 100_001 }, (_, at) => `<c r="A${at + 1}"><v>1</v></c>`).join("")),
        }),
      "too_large",
    ],
    [
      "one with two cells in one place",
      () => withParts({ [SHEET]: sheet(`<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>`) }),
      "damaged",
    ],
    [
      "one that names a text it has not",
      () => withParts({ [SHEET]: sheet(`<c r="A1" t="s"><v>7</v></c>`) }),
      "damaged",
    ],
  ];
  it.each(cases)("%s is refused, soon", async (_case, file, problem) => {
    const bytes = file();
    const begun = performance.now();
    const before = process.memoryUsage().arrayBuffers;
    expect(await problemOf(bytes)).toBe(problem);
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
  });

  it("with links that people typed in its cells is read all the same, and no link is followed", async () => {
    expect(await problemOf(withParts({ "xl/worksheets/_rels/sheet2.xml.rels": rels("hyperlink") }))).toBe("read");
  });

  it("whatever became of its bytes, is read or refused, and nothing else", async () => {
    const spoilt = fc.array(fc.tuple(fc.nat(OURS.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(spoilt, async (changes) => {
        const bytes = Uint8Array.from(OURS);
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(await problemOf(bytes)).toBeTypeOf("string");
      }),
      { numRuns: scale(200, 5_000) },
    );
  });

  it("whatever became of the words of its sheet, is read or refused, and nothing else", async () => {
    const xml = Buffer.from(PARTS[SHEET] ?? []).toString();
    const words = fc.constantFrom(
      "<",
      ">",
      "&",
      "</c>",
      "<c>",
      '<c r="B7" t="b"><v/></c>',
      "<f/>",
      "<v>",
      "<!--",
      "<![CDATA[",
      "]]>",
      "\u0000",
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(xml.length), words, async (at, word) => {
        expect(await problemOf(withParts({ [SHEET]: xml.slice(0, at) + word + xml.slice(at) }))).toBeTypeOf("string");
      }),
      { numRuns: scale(200, 5_000) },
    );
  });
});
