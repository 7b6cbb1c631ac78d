import { strToU8, zipSync } from "fflate";
import { xmlEscaped } from "#app/_files/xlsx/escapes.ts";
import { STYLES_XML, sheetXml } from "#app/_files/xlsx/sheet-xml.ts";
import type { WorkbookModel } from "#domain/report/workbook/model.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The bytes of a workbook (ECMA-376, SpreadsheetML): no formula, no macro, no link to anywhere. */
export function writeXlsx({ title, sheets }: WorkbookModel): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relations([
      { id: "rId1", type: `${OFFICE}/officeDocument`, target: "xl/workbook.xml" },
      { id: "rId2", type: `${PACKAGE}/relationships/metadata/core-properties`, target: "docProps/core.xml" },
    ]),
    "docProps/core.xml": coreProperties(title),
    "xl/workbook.xml": book(sheets),
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, at) => ({
        id: `rId${at + 1}`,
        type: `${OFFICE}/worksheet`,
        target: `worksheets/sheet${at + 1}.xml`,
      })),
      { id: "rIdStyles", type: `${OFFICE}/styles`, target: "styles.xml" },
    ]),
    "xl/styles.xml": STYLES_XML,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`${HEAD}${xml}`)])));
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const ofSheets = Array.from({ length: sheets }, (_, at) =>
    override(`xl/worksheets/sheet${at + 1}.xml`, `${TYPE}.worksheet+xml`),
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    override("xl/workbook.xml", `${TYPE}.sheet.main+xml`) +
    override("xl/styles.xml", `${TYPE}.styles+xml`) +
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
    `${ofSheets.join("")}</Types>`
  );
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relations(all: readonly Relation[]): string {
  const each = all.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function coreProperties(title: string): string {
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${xmlEscaped(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`
  );
}

// The structure is locked, so that no sheet is renamed, moved or removed by accident.
function book(sheets: WorkbookModel["sheets"]): string {
  const each = sheets.map(({ name, isHidden }, at) => {
    const state = isHidden ? ' state="veryHidden"' : "";
    return `<sheet name="${xmlEscaped(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><workbookProtection lockStructure="1"/>` +
    `<bookViews><workbookView/></bookViews><sheets>${each.join("")}</sheets></workbook>`
  );
}
