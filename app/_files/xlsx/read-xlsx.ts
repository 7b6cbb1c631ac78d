import { type Opened, readElements } from "#app/_files/xlsx/elements.ts";
import { NumberFormats } from "#app/_files/xlsx/number-formats.ts";
import { openParts, type Parts } from "#app/_files/xlsx/parts.ts";
import { SharedTexts } from "#app/_files/xlsx/shared-texts.ts";
import { SheetCells } from "#app/_files/xlsx/sheet-cells.ts";
import { UnusableFile } from "#app/_files/xlsx/unusable-file.ts";
import type { SheetRead, WorkbookRead } from "#domain/report/workbook/model.ts";
import type { FileProblem } from "#domain/report/workbook/problem.ts";

/**
 * Reads the cells of a workbook that a stranger may have made, and nothing else of it: no formula is computed, no link
 * followed, no macro kept. Limits hold before anything is unpacked and while it is.
 */
export async function readXlsx(file: Buffer): Promise<WorkbookRead | { readonly problem: FileProblem }> {
  try {
    return await workbookIn(await openParts(file));
  } catch (error) {
    if (error instanceof UnusableFile) return { problem: error.problem };
    throw error;
  }
}

const BOOK = "xl/workbook.xml";

async function workbookIn(parts: Parts): Promise<WorkbookRead> {
  await refuseMacros(parts);
  await refuseOutsideLinks(parts);
  const { sheets, countsFrom1904 } = await bookOf(parts);
  const targets = await targetsOf(parts);
  const shared = new SharedTexts();
  const formats = new NumberFormats();
  if (parts.names.includes("xl/sharedStrings.xml")) await readElements(parts.read("xl/sharedStrings.xml"), shared);
  if (parts.names.includes("xl/styles.xml")) await readElements(parts.read("xl/styles.xml"), formats);
  const read: SheetRead[] = [];
  const seen = new Set<string>();
  for (const { name, id } of sheets) {
    const target = targets.get(id);
    if (target === undefined || seen.has(target)) throw new UnusableFile("damaged");
    seen.add(target);
    const cells = new SheetCells(shared.texts, formats);
    await readElements(parts.read(target), cells);
    read.push({ name, cells: cells.cells });
  }
  return { sheets: read, countsFrom1904 };
}

async function refuseMacros(parts: Parts): Promise<void> {
  if (!parts.names.includes("[Content_Types].xml") || !parts.names.includes(BOOK)) {
    throw new UnusableFile("not_a_workbook");
  }
  if (parts.names.some((name) => /vbaProject|macrosheets|activeX/i.test(name))) {
    throw new UnusableFile("has_macros");
  }
  await readElements(parts.read("[Content_Types].xml"), {
    // A default says only what a kind of file would be, were there one.
    opened: ({ name, attributes }) => {
      if (name === "Override" && /macroEnabled|vbaProject/i.test(attributes["ContentType"] ?? ""))
        throw new UnusableFile("has_macros");
    },
  });
}

// A link that somebody typed in a cell is kept apart by every program, and leads nowhere here.
async function refuseOutsideLinks(parts: Parts): Promise<void> {
  if (parts.names.some((name) => name.startsWith("xl/externalLinks/"))) throw new UnusableFile("has_outside_links");
  for (const name of parts.names.filter((one) => one.endsWith(".rels"))) {
    await readElements(parts.read(name), {
      opened: ({ attributes }) => {
        const isOutside = attributes["TargetMode"]?.toLowerCase() === "external";
        if (isOutside && !attributes["Type"]?.endsWith("/hyperlink")) throw new UnusableFile("has_outside_links");
      },
    });
  }
}

async function bookOf(parts: Parts) {
  const sheets: { readonly name: string; readonly id: string }[] = [];
  let countsFrom1904 = false;
  await readElements(parts.read(BOOK), {
    opened: ({ name, attributes }: Opened) => {
      if (name === "workbookPr") countsFrom1904 = /^(1|true)$/.test(attributes["date1904"] ?? "");
      if (name === "sheet") sheets.push({ name: attributes["name"] ?? "", id: relationOf(attributes) });
    },
  });
  return { sheets, countsFrom1904 };
}

function relationOf(attributes: Opened["attributes"]): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
}

async function targetsOf(parts: Parts): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await readElements(parts.read("xl/_rels/workbook.xml.rels"), {
    opened: ({ attributes: { Id, Target, TargetMode } }) => {
      if (Id === undefined || Target === undefined || TargetMode?.toLowerCase() === "external") return;
      targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}
