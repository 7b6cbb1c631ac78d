import type PDFDocument from "pdfkit";
import { FACES, type Face, type FontFile, filesOf } from "#db/pdf/typeface.ts";

type TextOptions = PDFKit.Mixins.TextOptions;
type Doc = InstanceType<typeof PDFDocument>;

/** Letters of one font file that stand together. */
interface Piece {
  readonly font: string;
  readonly text: string;
  readonly width: number;
}

/** One line of text, measured. */
export interface Line {
  readonly pieces: readonly Piece[];
}

/** How text is set: its face, and its size in points. */
export interface Style {
  readonly face: Face;
  readonly size: number;
}

/** Text broken into lines; `isWhole` is false when some letters have no shape in our typefaces. */
export interface SetText {
  readonly lines: readonly Line[];
  readonly isWhole: boolean;
}

/** What is printed for letters that none of our typefaces has. */
const UNKNOWN = "[?]";

/** Controls, and marks that only steer how a text is shown: they have no shape, and could show it in another order. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;

/** Sets text in lines no wider than asked: breaks at spaces and, where a word alone is wider, inside the word. */
export class TypeSetter {
  readonly #doc: Doc;
  readonly #files: ReadonlyMap<Face, readonly FontFile[]>;
  readonly #fontOf = new Map<string, string | null>();
  readonly #widths = new Map<string, number>();
  readonly #opened = new Set<string>();

  private constructor(doc: Doc, files: ReadonlyMap<Face, readonly FontFile[]>) {
    this.#doc = doc;
    this.#files = files;
  }

  static async of(doc: Doc): Promise<TypeSetter> {
    return new TypeSetter(
      doc,
      new Map(await Promise.all(FACES.map(async (face) => [face, await filesOf(face)] as const))),
    );
  }

  set(text: string, style: Style, width: number): SetText {
    const printed = text.replaceAll(INVISIBLE, "");
    const known = printed.replaceAll(/\S+/g, (word) => this.#known(word, style.face));
    return { lines: known.split("\n").flatMap((line) => this.#broken(line, style, width)), isWhole: known === printed };
  }

  #known(word: string, face: Face): string {
    const letters = Array.from(word, (letter) => (this.#fontFor(letter, face, null) === null ? null : letter));
    return letters.map((letter, at) => letter ?? (letters[at - 1] === null ? "" : UNKNOWN)).join("");
  }

  draw({ pieces }: Line, { face, size }: Style, x: number, baseline: number): void {
    let left = x;
    for (const { font, text, width } of pieces) {
      const how = { lineBreak: false, baseline: "alphabetic", features: [...featuresOf(face)] } satisfies TextOptions;
      this.#open(font).fontSize(size).text(text, left, baseline, how);
      left += width;
    }
  }

  #broken(text: string, style: Style, width: number): readonly Line[] {
    const lines: Line[] = [];
    let pieces: Piece[] = [];
    let used = 0;
    const end = () => {
      lines.push({ pieces: joined(pieces) });
      pieces = [];
      used = 0;
    };
    for (const word of text.match(/\s+|\S+/g) ?? []) {
      const measured = this.#pieces(/\s/.test(word) ? " " : word, style);
      const wide = widthOf(measured);
      if (used + wide <= width) {
        pieces.push(...measured);
        used += wide;
      } else if (!/\s/.test(word)) {
        if (used > 0) end();
        for (const part of this.#fitting(word, wide, style, width)) {
          const partPieces = this.#pieces(part, style);
          if (used > 0) end();
          pieces = [...partPieces];
          used = widthOf(partPieces);
        }
      }
    }
    end();
    return lines;
  }

  /** A word in parts that each fit a line: nearly always the word. */
  #fitting(word: string, wide: number, style: Style, width: number): readonly string[] {
    if (wide <= width) return [word];
    const parts: string[] = [];
    let part = "";
    let used = 0;
    for (const letter of word) {
      const next = widthOf(this.#pieces(letter, style));
      if (part !== "" && used + next > width * 0.97) {
        parts.push(part);
        part = "";
        used = 0;
      }
      part += letter;
      used += next;
    }
    return [...parts, part];
  }

  #pieces(word: string, { face, size }: Style): readonly Piece[] {
    const pieces: { font: string; text: string }[] = [];
    for (const letter of word) {
      const last = pieces.at(-1);
      const font = this.#fontFor(letter, face, last?.font ?? null) ?? "";
      if (last?.font === font) last.text += letter;
      else pieces.push({ font, text: letter });
    }
    return pieces.map(({ font, text }) => ({ font, text, width: this.#width(font, face, text) * size }));
  }

  /** The font file for a letter; a mark that combines stays with the letter before it where it can. */
  #fontFor(letter: string, face: Face, before: string | null): string | null {
    if (before !== null && /\p{M}/u.test(letter) && this.#has(before, letter)) return before;
    const asked = `${face} ${letter}`;
    const found = this.#fontOf.get(asked);
    if (found !== undefined) return found;
    const font = this.#files.get(face)?.find(({ name }) => this.#has(name, letter))?.name ?? null;
    this.#fontOf.set(asked, font);
    return font;
  }

  #has(font: string, letter: string): boolean {
    // pdfkit keeps the font that fontkit opened here and has no other way to ask it; its types do not say so.
    const opened = this.#open(font) as unknown as {
      readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
    };
    return opened._font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  }

  /** The width at one point; a line is a row of such words, so each is measured once. */
  #width(font: string, face: Face, text: string): number {
    const asked = `${face} ${font} ${text}`;
    const features = [...featuresOf(face)];
    const known = this.#widths.get(asked) ?? this.#open(font).fontSize(1).widthOfString(text, { features });
    this.#widths.set(asked, known);
    return known;
  }

  #open(font: string): Doc {
    if (!this.#opened.has(font)) {
      const file = [...this.#files.values()].flat().find(({ name }) => name === font);
      if (file === undefined) throw new Error(`There is no font ${font}`);
      this.#doc.registerFont(font, Buffer.from(file.bytes));
      this.#opened.add(font);
    }
    return this.#doc.font(font);
  }
}

/** Figures of the sans are as wide as each other, so that numbers stand in columns. */
function featuresOf(face: Face): readonly "tnum"[] {
  return face.startsWith("sans") ? ["tnum"] : [];
}

/** Neighbours of one font as one piece: less to write, and words that are copied stay together. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last?.font === piece.font) {
      whole[whole.length - 1] = { ...last, text: last.text + piece.text, width: last.width + piece.width };
    } else whole.push(piece);
  }
  return whole;
}

function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0);
}
