import type { TextRefusal } from "#domain/evidence/verdict.ts";

/** What is said where a text is refused, or the text in a document; `where` is the line, or the part of the document. */
export const TEXT_WORDS: Readonly<Record<TextRefusal, (where: string) => string>> = {
  not_utf8: (where) => `The text is not UTF-8${at(where)}. Save it with the encoding UTF-8 and hand in that.`,
  control_character: (where) => `The text holds a control character${at(where)}. Take it out and hand in that.`,
  broken_json: (where) => `This is not valid JSON${at(where)}. Mend it, or hand it in as TXT.`,
  broken_csv: (where) =>
    `The table cannot be read: a quotation mark is not closed or stands in a field${at(where)}. Save it anew as CSV.`,
  too_deep: (where) => `Things stand too deep in each other${at(where)}. Flatten it, and hand in that.`,
  too_many_columns: (where) => `The table has more than 16,384 columns${at(where)}. Split it, and hand in the pieces.`,
  data_uri: (where) =>
    `The text carries a file in an address that begins with "data:"${at(where)}. Take it out and hand in that.`,
  encoded_content: (where) =>
    `The text carries what looks like a file written out as letters${at(where)}. Take it out, or break up whatever has more than 4,096 letters without a space.`,
  encoded_file: (where) =>
    `The text carries a picture, recording or archive written out as letters${at(where)}. These are never taken in any form.`,
};

function at(where: string): string {
  return where === "" ? "" : ` (${where})`;
}
