// What spreadsheet programs refuse in the name of a sheet.
const FORBIDDEN = /[[\]:*?/\\]/g;
const LONGEST = 31;

/**
 * A name for each of these titles that every spreadsheet program takes, each different from the others and from those
 * that are taken already.
 */
export function sheetNames(titles: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return titles.map((title) => {
    const plain = plainName(title);
    for (let nth = 1; ; nth += 1) {
      const suffix = nth === 1 ? "" : ` ${nth}`;
      const name = `${cut(plain, LONGEST - suffix.length)}${suffix}`;
      if (!used.has(name.toLowerCase())) {
        used.add(name.toLowerCase());
        return name;
      }
    }
  });
}

function plainName(title: string): string {
  const plain = title
    .normalize("NFC")
    .replaceAll(FORBIDDEN, " ")
    .replaceAll(/\p{C}/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^['\s]+|['\s]+$/g, "");
  return plain === "" || plain.toLowerCase() === "history" ? `Section ${plain}`.trim() : plain;
}

// Lengths are counted in UTF-16 units there; a character is never cut in two.
function cut(name: string, length: number): string {
  let kept = "";
  for (const character of name) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.trimEnd();
}
