import { parser as saxParser } from "sax";
import { DEEPEST } from "#app/_files/xlsx/file-limits.ts";
import { UnusableFile } from "#app/_files/xlsx/unusable-file.ts";

/** An element as it opens: its name without the prefix, and its attributes by their whole names. */
export interface Opened {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What hears of a part's elements, in their order. */
export interface Listener {
  opened(element: Opened): void;
  closed?(name: string): void;
  text?(text: string): void;
}

/**
 * Tells a listener of the elements of an XML part.
 *
 * Shape: no document type and no entity is ever known, so nothing can grow; UTF-8 only; throws `UnusableFile`.
 */
export async function readElements(pieces: AsyncIterable<Buffer>, listener: Listener): Promise<void> {
  const parser = saxParser(true, {});
  let depth = 0;
  parser.onerror = damaged;
  parser.ondoctype = damaged;
  parser.onsgmldeclaration = damaged;
  parser.onprocessinginstruction = ({ body }) => {
    if (!/^((?!encoding).)*(encoding=["']utf-8["'].*)?$/is.test(body)) damaged();
  };
  parser.onopentag = ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) damaged();
    listener.opened({ name: localName(name), attributes: textsOf(attributes) });
  };
  parser.onclosetag = (name) => {
    depth -= 1;
    listener.closed?.(localName(name));
  };
  const heard = (text: string) => listener.text?.(text);
  parser.ontext = heard;
  parser.oncdata = heard;
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for await (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw error instanceof UnusableFile ? error : new UnusableFile("damaged");
  }
}

function damaged(): never {
  throw new UnusableFile("damaged");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function textsOf(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]));
}
