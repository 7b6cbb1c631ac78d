// What XML cannot hold, and what reads as such an escape already.
const NOT_IN_XML = /_(?=x[0-9A-Fa-f]{4}_)|[\ufffe\uffff\r]/g;

/** A text as it stands in a cell: spreadsheets write what XML cannot hold as `_x000D_`, and `_` before such words too. */
export function cellEscaped(text: string): string {
  return text.replaceAll(NOT_IN_XML, (found) => `_x${codeOf(found)}_`);
}

/** The other way round. */
export function cellUnescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** A text within XML, in an element or an attribute. */
export function xmlEscaped(text: string): string {
  return text.replaceAll(/[&<>"\t\n]/g, (found) => ENTITIES[found] ?? found);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
};

function codeOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}
