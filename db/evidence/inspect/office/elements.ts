import sax from "sax";
import { DEEPEST, MOST_ATTRIBUTES } from "#db/evidence/inspect/office/limits.ts";
import { RefusedPart } from "#db/evidence/inspect/office/refused-part.ts";

/** What hears of the elements of a part, in their order; names are without their prefix. */
export interface Listener {
  opened?(name: string, attributes: Attributes): void;
  closed?(name: string): void;
  text?(text: string): void;
  /** What is written beside the text: comments and instructions to programs. */
  remark?(text: string): void;
}

/** The attributes of an element, by their names without the prefix. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * Tells listeners of the elements of an XML part.
 *
 * Shape: UTF-8 only; no document type and no entity but the five of XML itself, so nothing can grow or be fetched.
 * Refuses: `document_type`, `broken_part`, `too_deep`.
 */
export async function readElements(
  pieces: AsyncIterable<Buffer>,
  part: string,
  listeners: readonly Listener[],
): Promise<void> {
  const parser = sax.parser(true, {});
  let depth = 0;
  const broken = (): never => {
    throw new RefusedPart("broken_part", part);
  };
  parser.onerror = broken;
  parser.onsgmldeclaration = broken;
  parser.ondoctype = () => {
    throw new RefusedPart("document_type", part);
  };
  parser.onprocessinginstruction = ({ name, body }) => {
    for (const listener of listeners) listener.remark?.(body);
    if (name.toLowerCase() !== "xml") return;
    if (!/^((?!encoding).)*(encoding=["'](utf-8|us-ascii)["'].*)?$/is.test(body)) broken();
  };
  parser.onopentag = ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw new RefusedPart("too_deep", part);
    const known = attributesOf(attributes, broken);
    for (const listener of listeners) listener.opened?.(localName(name), known);
  };
  parser.onclosetag = (name) => {
    depth -= 1;
    for (const listener of listeners) listener.closed?.(localName(name));
  };
  const heard = (text: string) => {
    for (const listener of listeners) listener.text?.(text);
  };
  parser.ontext = heard;
  parser.oncdata = heard;
  const remarked = (text: string) => {
    for (const listener of listeners) listener.remark?.(text);
  };
  parser.oncomment = remarked;
  await parse(parser, pieces, broken);
}

async function parse(
  parser: { write(text: string): { close(): unknown } },
  pieces: AsyncIterable<Buffer>,
  broken: () => never,
): Promise<void> {
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for await (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof RefusedPart) throw error;
    broken();
  }
}

function attributesOf(attributes: Readonly<Record<string, unknown>>, broken: () => never): Attributes {
  const known: Record<string, string> = {};
  let count = 0;
  for (const name in attributes) {
    count += 1;
    // Of two attributes that differ in the prefix only, both are looked at.
    const key = localName(name);
    known[key in known ? name : key] = String(attributes[name]);
  }
  if (count > MOST_ATTRIBUTES) broken();
  return known;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
