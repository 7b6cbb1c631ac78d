import type { ContentKind } from "#db/evidence/inspect/signature-table.ts";

const LOOKED_AT = 65_536;

/** What a readable text is besides a text, by its beginning: a picture, a web page, a letter, a program; or undefined. */
export function kindOfText(whole: string): ContentKind | undefined {
  const text = whole.slice(0, LOOKED_AT).replace(/^[\ufeff\s]+/, "");
  const root = rootNameOf(text);
  if (root === "svg") return "picture";
  if (root !== undefined && PAGE_ROOTS.includes(root)) return "web_page";
  return MARKS.find(([, mark]) => mark.test(text))?.[0] ?? (isLetter(text) ? "letter" : undefined);
}

const PAGE_ROOTS = ["html", "head", "body", "script", "iframe"];

const MARKS: readonly (readonly [ContentKind, RegExp])[] = [
  ["rich_text", /^\{\\rtf/],
  ["pdf", /^%PDF-/],
  ["program", /^#!/],
  ["picture", /^%!PS/],
  ["picture", /^P[1-3]\s+(#.*\s+)*\d+\s+\d+\s+\d/],
  ["picture", /^\/\* XPM \*\//],
  ["picture", /^#define \w+_width \d+\s+#define \w+_height \d+/],
];

// Steps over what may stand before the first element: declarations, comments and a document type.
function rootNameOf(text: string): string | undefined {
  let rest = text;
  for (let steps = 0; steps < 100; steps += 1) {
    if (/^<!doctype\s+html/i.test(rest)) return "html";
    const before = /^(<\?[^>]*>|<!--|<!doctype[^>[]*(\[[^\]]*\]\s*)?>)/i.exec(rest)?.[0];
    if (before === undefined) return /^<(?:[\w.-]+:)?([\w.-]+)[\s/>]/.exec(rest)?.[1]?.toLowerCase();
    const end = before === "<!--" ? rest.indexOf("-->") + 3 : before.length;
    if (end < 3) return undefined;
    rest = rest.slice(end).trimStart();
  }
  return undefined;
}

// What a mail program writes over a letter, and a person who copies a letter into a text does not.
const STAMPS = /^(received|return-path|delivered-to|message-id|mime-version|dkim-signature|x-mailer):/im;

function isLetter(text: string): boolean {
  if (!/^(from |[a-z][a-z-]{1,40}:\s)/i.test(text)) return false;
  const header = text.split(/\r?\n\r?\n/, 1)[0] ?? "";
  return STAMPS.test(header) && /^(from|to|subject|content-type|date):/im.test(header);
}
