import type { OfficeRefusal } from "#domain/evidence/verdict.ts";

/** What is said where a document or a workbook is refused; `part` is what the part is called inside of it. */
export const OFFICE_WORDS: Readonly<Record<OfficeRefusal, (part: string) => string>> = {
  damaged_package: (part) => `The file is damaged${at(part)}. Open it, save it anew and hand in that.`,
  too_many_parts: () =>
    "The file is made of more than 2,000 parts. Copy its text into a new document and hand in that.",
  too_much_unpacked: (part) =>
    `The file unpacks to far more than a document holds${at(part)}. Save it anew, or in pieces.`,
  unsafe_part_name: (part) =>
    `The file holds a part whose name is not safe${at(part)}. Open it, save it anew and hand in that.`,
  repeated_part: (part) => `The file holds a part twice${at(part)}. Open it, save it anew and hand in that.`,
  hidden_bytes: (part) =>
    `The file holds bytes that belong to no part of it${at(part)}. Open it, save it anew and hand in that.`,
  macro: (part) =>
    `The file holds macros${at(part)}. Save it as a document without macros (DOCX or XLSX) and hand in that.`,
  embedded_object: (part) =>
    `The file holds another file${at(part)}. Take it out, or paste it as text, and hand in that; a chart brings its workbook with it, so paste its numbers as a table.`,
  active_content: (part) => `The file holds controls that run something${at(part)}. Take them out and hand in that.`,
  picture_inside: (part) =>
    `The file holds a picture${at(part)}. Take out every picture, logos and preview pictures too, and hand in that.`,
  media_inside: (part) => `The file holds a video or a recording${at(part)}. Take it out and hand in that.`,
  external_link: (part) =>
    `The file fetches something from outside${at(part)}. Break its links (in Excel: Data, Edit links; in Word: File, Info, Edit links to files) and hand in that. Ordinary web and mail links are fine.`,
  external_template: (part) =>
    `The file is tied to a template${at(part)}. Copy its text into a new document and hand in that.`,
  linked_field: (part) =>
    `The file has a field that fetches or runs something${at(part)}. Turn its fields into text (Ctrl+Shift+F9) and hand in that.`,
  linked_formula: (part) =>
    `The workbook has a formula that reaches outside${at(part)}. Paste the values over it and hand in that.`,
  custom_ui: (part) =>
    `The file changes the menus of the program that opens it${at(part)}. Copy its text into a new document and hand in that.`,
  document_type: (part) =>
    `The file defines text of its own that could grow without end${at(part)}. Open it, save it anew and hand in that.`,
  broken_part: (part) => `A part of the file cannot be read${at(part)}. Open it, save it anew and hand in that.`,
  unexpected_part: (part) =>
    `The file holds a part that a plain document does not have${at(part)}, such as a font or a data model. Save it without, or copy its text into a new document.`,
  too_many_cells: (part) =>
    `The workbook uses more than a million cells${at(part)}. Hand in its sheets in pieces, or as CSV.`,
};

function at(part: string): string {
  return part === "" ? "" : ` (${part})`;
}
