/** A stretch of plain text, or an address found in it. */
export type TextPiece = { readonly kind: "text" | "link"; readonly text: string };

const ADDRESS = /https?:\/\/[^\s<>"']+/giu;
const TRAILING_PUNCTUATION = /[.,;:!?]$/u;

/** The paragraphs of a plain text: blank lines part them. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

/** A paragraph cut at the http and https addresses in it; the pieces joined are the paragraph again. */
export function piecesOf(paragraph: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of paragraph.matchAll(ADDRESS)) {
    const address = withoutTail(match[0]);
    if (!isAddress(address)) continue;
    if (match.index > end) pieces.push({ kind: "text", text: paragraph.slice(end, match.index) });
    pieces.push({ kind: "link", text: address });
    end = match.index + address.length;
  }
  if (end < paragraph.length) pieces.push({ kind: "text", text: paragraph.slice(end) });
  return pieces;
}

/** Without the full stop of the sentence, or a bracket that was opened before the address. */
function withoutTail(address: string): string {
  const last = address.at(-1);
  if (TRAILING_PUNCTUATION.test(address)) return withoutTail(address.slice(0, -1));
  if (last === ")" && count(address, ")") > count(address, "(")) return withoutTail(address.slice(0, -1));
  if (last === "]" && count(address, "]") > count(address, "[")) return withoutTail(address.slice(0, -1));
  return address;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function isAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.hostname !== "" && url.username === "" && url.password === "";
}
