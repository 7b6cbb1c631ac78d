import type PDFDocument from "pdfkit";
import type { Line, Style, TypeSetter } from "#db/pdf/set-text.ts";

type Doc = InstanceType<typeof PDFDocument>;
type Structure = ReturnType<Doc["struct"]>;

/** The colours of the house on paper. */
export const INK = "#16202e";
export const SOFT = "#4a5666";
export const RULE = "#d9d5ca";
export const WARN = "#9a3412";

const LEFT = 62;
const TOP = 62;
const BOTTOM = 76;

/** Where lines stand across the page: how far from the left edge of the text, and how wide. */
export interface Column {
  readonly from: number;
  readonly width: number;
}

/** A4 in points, less the margins. */
export const WHOLE: Column = { from: 0, width: 595.28 - 2 * LEFT };

/** Lines that belong together, how they are set, and what they are in the document's structure. */
export interface Block {
  readonly lines: readonly Line[];
  readonly style: Style;
  readonly leading: number;
  readonly colour: string;
  readonly column: Column;
  readonly structure: Structure;
  readonly tag: string;
}

/** The pages as they are filled from top to bottom. */
export class Sheet {
  readonly #doc: Doc;
  readonly #setter: TypeSetter;
  #y = TOP;

  constructor(doc: Doc, setter: TypeSetter) {
    this.#doc = doc;
    this.#setter = setter;
    this.#open();
  }

  /** Begins a new page unless so much room is left on this one. */
  keep(height: number): void {
    if (this.#left() < height && this.#y > TOP) this.#open();
  }

  space(height: number): void {
    this.#y += height;
  }

  rule(colour: string, width: number): void {
    this.#decorate("Layout", () => {
      const { from, width: length } = WHOLE;
      this.#doc
        .moveTo(LEFT + from, this.#y)
        .lineTo(LEFT + from + length, this.#y)
        .lineWidth(width)
        .strokeColor(colour)
        .stroke();
    });
  }

  /** Sets a block from here on, over as many pages as it takes; never one line of it alone on a page. */
  flow(block: Block): void {
    let rest = block.lines;
    while (rest.length > 0) {
      const room = Math.floor(this.#left() / block.leading);
      const fits = rest.length - room === 1 ? room - 1 : room;
      if (rest.length > room && fits < 2 && this.#y > TOP) {
        this.#open();
        continue;
      }
      const now = rest.slice(0, rest.length <= room ? rest.length : Math.max(1, fits));
      this.#set(now, block);
      rest = rest.slice(now.length);
      if (rest.length > 0) this.#open();
    }
  }

  /** Sets one block beside the beginning of another. */
  beside(first: Block, second: Block): void {
    this.keep(Math.max(first.lines.length * first.leading, Math.min(second.lines.length, 3) * second.leading));
    const top = this.#y;
    this.#set(first.lines, first);
    const under = this.#y;
    this.#y = top;
    const page = this.#doc.bufferedPageRange().count;
    this.flow(second);
    if (this.#doc.bufferedPageRange().count === page) this.#y = Math.max(this.#y, under);
  }

  /** Writes the foot of every page: no page is added after it. */
  feet(
    left: Line,
    rightOf: (page: number, of: number) => { readonly line: Line; readonly width: number },
    style: Style,
  ) {
    const { count } = this.#doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.#doc.switchToPage(page);
      this.#y = this.#doc.page.height - BOTTOM + 26;
      this.rule(RULE, 0.5);
      const right = rightOf(page + 1, count);
      this.#decorate("Pagination", () => {
        this.#doc.fillColor(SOFT);
        this.#setter.draw(left, style, LEFT, this.#y + 14);
        this.#setter.draw(right.line, style, LEFT + WHOLE.width - right.width, this.#y + 14);
      });
    }
  }

  #set(lines: readonly Line[], { style, leading, colour, column, structure, tag }: Block): void {
    const marked = this.#doc.markStructureContent(tag);
    this.#doc.fillColor(colour);
    for (const line of lines) {
      this.#y += leading;
      this.#setter.draw(line, style, LEFT + column.from, this.#y - leading * 0.28);
    }
    this.#doc.endMarkedContent();
    structure.add(marked);
  }

  /** What is no part of the text: a screen reader passes over it. */
  #decorate(type: "Layout" | "Pagination", draw: () => void): void {
    this.#doc.markContent("Artifact", { type });
    draw();
    this.#doc.endMarkedContent();
  }

  #left(): number {
    return this.#doc.page.height - BOTTOM - this.#y;
  }

  #open(): void {
    this.#doc.addPage();
    this.#y = TOP;
  }
}
