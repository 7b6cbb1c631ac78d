import * as sheetjs from "@e965/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { readWorkbookFile, workbookFile } from "#app/(desk)/workbook/workbook-file.ts";
import { workbookReading } from "#app/(desk)/workbook/workbook-sections.ts";
import { applyWorkbookImport } from "#db/commands/apply-workbook.ts";
import { putWorkbookAside } from "#db/commands/put-workbook-aside.ts";
import { saveSection } from "#db/commands/save-section.ts";
import { uploadWorkbook } from "#db/commands/upload-workbook.ts";
import { asClient } from "#db/one-connection.ts";
import { deskReport } from "#db/queries/desk-report.ts";
import { reportWorkbook } from "#db/queries/waiting-import.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { standingField } from "#domain/report/draft.ts";
import { DATA_SHEET } from "#domain/report/workbook/layout.ts";
import { connected } from "#tests/fixtures/connected.ts";
import { addressOf, answerAll, demand, type SmallProgramme } from "#tests/fixtures/small-programme.ts";

const { programme, database } = connected();

let small: SmallProgramme;
beforeAll(async () => {
  small = await programme();
});

async function reportOf(viewer: PersonViewer) {
  const address = addressOf(small, "alder");
  const report = await deskReport(viewer, address);
  const workbook = await reportWorkbook(viewer, address);
  if (report === null || workbook === null) throw new Error("no report");
  return { report, workbook, address };
}

/** Every text of the report as it stands, by section and field. */
async function standing(viewer: PersonViewer): Promise<ReadonlyMap<string, string>> {
  const { report, workbook } = await reportOf(viewer);
  const sections = workbookReading(report, workbook.history).sections;
  return new Map(
    sections.flatMap(({ section, fields }) => fields.map(({ field, value }) => [`${section} ${field}`, value])),
  );
}

async function downloaded(viewer: PersonViewer) {
  const { report, workbook } = await reportOf(viewer);
  return workbookFile(report, workbook.history);
}

interface AnswerCell {
  readonly sheet: string;
  readonly cell: string;
  readonly name: string;
}

/** Where the answers stand, as the hidden sheet says. */
function answerCells(book: sheetjs.WorkBook): readonly AnswerCell[] {
  const rows = sheetjs.utils.sheet_to_json<readonly string[]>(book.Sheets[DATA_SHEET] ?? {}, { header: 1 });
  return rows
    .slice(3)
    .filter(([, , section = ""]) => section !== "")
    .map(([sheet = "", cell = "", section = "", field = ""]) => ({ sheet, cell, name: `${section} ${field}` }));
}

/** The file as another program saves it, with these texts typed in. */
function filled(
  file: Uint8Array,
  typed: (book: sheetjs.WorkBook) => readonly (AnswerCell & { readonly text: string })[],
) {
  const book = sheetjs.read(file);
  for (const { sheet, cell, text } of typed(book))
    Object.assign(book.Sheets[sheet] ?? {}, { [cell]: { t: "s", v: text } });
  return sheetjs.write(book, { type: "buffer", bookSST: true }) as Buffer;
}

async function upload(viewer: PersonViewer, file: Buffer) {
  const { report, workbook, address } = await reportOf(viewer);
  const says = await readWorkbookFile(file, report, workbook.history);
  const { importId } = await demand(uploadWorkbook(viewer, { ...address, ...says }));
  const waiting = (await reportWorkbook(viewer, address))?.waiting;
  return { ...address, importId, preview: waiting?.preview, problems: waiting?.problems };
}

describe("a report's workbook", () => {
  it("in which twenty cells were changed changes exactly those twenty fields", async () => {
    const { editor } = small.companies.alder;
    await answerAll(small, small.companies.alder);
    const before = await standing(editor);
    const chosen = new Map<string, string>();
    const file = filled(await downloaded(editor), (book) => {
      const texts = answerCells(book).filter(({ name }) =>
        /account|explanation|byDate|addresses|wording|measure|ownerRole|Note|performedBy|authority|legalBasis|counted/.test(
          name,
        ),
      );
      return texts.slice(0, 20).map((one, at) => {
        chosen.set(one.name, ` =changed ${at} 👍\n“twice” `.replaceAll(/byDate|line/g, "").slice(0, 40));
        const isLine = /byDate|ownerRole|performedBy|authority|legalBasis|counted/.test(one.name);
        if (isLine) chosen.set(one.name, `changed ${at}`);
        return { ...one, text: chosen.get(one.name) ?? "" };
      });
    });
    const uploaded = await upload(editor, file);
    expect(uploaded.problems).toEqual([]);
    expect(uploaded.preview?.plain.map(({ section, field }) => `${section} ${field}`).toSorted()).toEqual(
      [...chosen.keys()].toSorted(),
    );
    expect(await standing(editor)).toEqual(before);
    const { importId, preview: _preview, problems: _problems, ...address } = uploaded;
    expect(await demand(applyWorkbookImport(editor, { ...address, importId, take: [] }))).toEqual({ applied: 20 });
    expect(chosen.size).toBe(20);
    expect(await standing(editor)).toEqual(new Map([...before, ...chosen]));
  });

  it("that another program opened and saved changes nothing", async () => {
    const { editor } = small.companies.alder;
    const { preview, problems } = await upload(
      editor,
      filled(await downloaded(editor), () => []),
    );
    expect([preview, problems]).toEqual([{ plain: [], conflicts: [], alreadySo: 0 }, []]);
  });
});

describe("an uploaded workbook", () => {
  const ACCOUNT = "develop.data account";
  const save = async (value: string) => {
    const { colleague } = small.companies.alder;
    const { workbook, address } = await reportOf(colleague);
    const { version } = standingField(workbook.history.get("develop.data") ?? [], "account");
    await demand(saveSection(colleague, { ...address, section: "develop.data", account: { value, basedOn: version } }));
  };
  const uploadAccount = async (file: Uint8Array, text: string) => {
    const typed = (book: sheetjs.WorkBook) =>
      answerCells(book)
        .filter(({ name }) => name === ACCOUNT)
        .map((one) => ({ ...one, text }));
    const { preview, problems: _problems, ...at } = await upload(small.companies.alder.editor, filled(file, typed));
    return { preview, at };
  };

  it("overwrites nobody: what a colleague changed meanwhile is shown beside it, and somebody decides", async () => {
    const { editor } = small.companies.alder;
    await save("We check every set of data before training.");
    const file = await downloaded(editor);
    await save("We check every set of data twice before training.");
    const { preview, at } = await uploadAccount(file, "We check every set of images before training.");
    const [conflict] = preview?.conflicts ?? [];
    expect(preview?.plain).toEqual([]);
    expect(conflict).toMatchObject({
      theirs: "We check every set of data twice before training.",
      yours: "We check every set of images before training.",
      proposal: "We check every set of images twice before training.",
    });
    expect(await applyWorkbookImport(editor, { ...at, take: [] })).toMatchObject({
      refused: { code: "changed_meanwhile" },
    });
    const decided = { section: "develop.data", field: "account", seen: conflict?.version };
    await save("Somebody was quicker once more.");
    expect(await applyWorkbookImport(editor, { ...at, take: [{ ...decided, take: "workbook" }] })).toMatchObject({
      refused: { code: "changed_meanwhile" },
    });
    expect((await standing(editor)).get(ACCOUNT)).toBe("Somebody was quicker once more.");
    const seen = Number(conflict?.version) + 1;
    expect(
      await demand(applyWorkbookImport(editor, { ...at, take: [{ ...decided, seen, take: "workbook" }] })),
    ).toEqual({
      applied: 1,
    });
    expect((await standing(editor)).get(ACCOUNT)).toBe("We check every set of images before training.");
  });

  it("takes both changes together, or leaves what is saved, as somebody decides", async () => {
    const { editor } = small.companies.alder;
    for (const [take, left] of [
      ["merged", "One two and three four."],
      ["theirs", "One two and three five."],
    ] as const) {
      await save("One two three four.");
      const file = await downloaded(editor);
      await save(left);
      const { preview, at } = await uploadAccount(file, "Just one two three four.");
      const [conflict] = preview?.conflicts ?? [];
      const decided = { section: "develop.data", field: "account", seen: conflict?.version, take };
      expect(await demand(applyWorkbookImport(editor, { ...at, take: [decided] }))).toEqual({
        applied: take === "merged" ? 1 : 0,
      });
      expect((await standing(editor)).get(ACCOUNT)).toBe(take === "merged" ? conflict?.proposal : left);
    }
  });

  it("is applied once, however often it is asked for, and nothing is left of it", async () => {
    const { editor } = small.companies.alder;
    const { at } = await uploadAccount(await downloaded(editor), "Applied once.");
    const key = crypto.randomUUID();
    const twice = await Promise.all([1, 2].map(() => applyWorkbookImport(editor, { ...at, take: [] }, key)));
    expect(twice).toEqual([{ done: { applied: 1 } }, { done: { applied: 1 } }]);
    expect(await applyWorkbookImport(editor, { ...at, take: [] })).toEqual({ refused: { code: "import_over" } });
    const { rows } = await asClient(database().adminUrl, (admin) =>
      admin.query("select content, ended_how from private.workbook_import where id = $1", [at.importId]),
    );
    expect(rows).toEqual([{ content: null, ended_how: "applied" }]);
  });

  it("is put aside by a later one, by its uploader, and after seven days by nobody", async () => {
    const { editor } = small.companies.alder;
    const first = await uploadAccount(await downloaded(editor), "First.");
    const second = await uploadAccount(await downloaded(editor), "Second.");
    await demand(putWorkbookAside(editor, second.at));
    const third = await uploadAccount(await downloaded(editor), "Third.");
    const ends = await asClient(database().adminUrl, async (admin) => {
      await admin.query("alter table private.workbook_import disable trigger user");
      await admin.query("update private.workbook_import set uploaded_at = now() - interval '8 days' where id = $1", [
        third.at.importId,
      ]);
      await admin.query("alter table private.workbook_import enable trigger user");
      await asClient(database().deskUrl, (desk) => desk.query("select private.expire_workbook_imports()"));
      const found = await admin.query<{ id: string; ended_how: string; content: unknown }>(
        "select id, ended_how, content from private.workbook_import",
      );
      return new Map(found.rows.map(({ id, ended_how, content }) => [id, [ended_how, content]]));
    });
    expect([first, second, third].map(({ at }) => ends.get(at.importId))).toEqual([
      ["put_aside", null],
      ["put_aside", null],
      ["expired", null],
    ]);
    expect(await applyWorkbookImport(editor, { ...third.at, take: [] })).toEqual({ refused: { code: "import_over" } });
  });

  it("is not applied by a colleague, nor while something in it cannot be read", async () => {
    const { editor, colleague } = small.companies.alder;
    const { at } = await uploadAccount(await downloaded(editor), "Mine.");
    expect(await applyWorkbookImport(colleague, { ...at, take: [] })).toEqual({ refused: { code: "import_over" } });
    const { preview: _preview, problems, ...broken } = await upload(editor, Buffer.from("no workbook"));
    expect(problems).toEqual([{ code: "not_a_workbook" }]);
    expect(await applyWorkbookImport(editor, { ...broken, take: [] })).toEqual({
      refused: { code: "import_has_problems" },
    });
  });
});
