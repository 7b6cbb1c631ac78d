import type { Listener } from "#app/_files/xlsx/elements.ts";
import { cellUnescaped } from "#app/_files/xlsx/escapes.ts";
import { MOST_CELLS } from "#app/_files/xlsx/file-limits.ts";
import type { NumberFormats } from "#app/_files/xlsx/number-formats.ts";
import { TextGatherer } from "#app/_files/xlsx/shared-texts.ts";
import { UnusableFile } from "#app/_files/xlsx/unusable-file.ts";
import type { CellRead } from "#domain/report/workbook/model.ts";

interface OpenCell {
  readonly at: string;
  readonly type: string;
  readonly style: string | undefined;
  isFormula: boolean;
  value: string | null;
}

/** Listens to a sheet and keeps the cells that hold something. */
export class SheetCells implements Listener {
  readonly cells = new Map<string, CellRead>();
  readonly #texts: readonly string[];
  readonly #formats: NumberFormats;
  readonly #inline = new TextGatherer();
  #cell: OpenCell | null = null;
  #isValue = false;

  constructor(texts: readonly string[], formats: NumberFormats) {
    this.#texts = texts;
    this.#formats = formats;
  }

  opened({ name, attributes }: Parameters<Listener["opened"]>[0]): void {
    if (name === "c") this.#cell = openCell(attributes);
    if (this.#cell === null) return;
    if (name === "f") this.#cell.isFormula = true;
    if (name === "v") {
      this.#isValue = true;
      this.#cell.value ??= "";
    }
    this.#inline.opened(name);
  }

  text(text: string): void {
    if (this.#cell === null) return;
    if (this.#isValue) this.#cell.value += text;
    this.#inline.text(text);
  }

  closed(name: string): void {
    this.#inline.closed(name);
    if (name === "v") this.#isValue = false;
    if (name !== "c" || this.#cell === null) return;
    const { at } = this.#cell;
    const read = this.#read(this.#cell, this.#inline.taken());
    this.#cell = null;
    if (read === null) return;
    if (this.cells.has(at)) throw new UnusableFile("damaged");
    this.cells.set(at, read);
    if (this.cells.size > MOST_CELLS) throw new UnusableFile("too_large");
  }

  #read({ type, style, isFormula, value }: OpenCell, inline: string): CellRead | null {
    if (isFormula) return { kind: "formula" };
    if (type === "inlineStr") return textCell(inline);
    if (value === null || value === "") return null;
    switch (type) {
      case "s":
        return textCell(this.#shared(value));
      case "str":
        return textCell(cellUnescaped(value));
      case "b":
        return { kind: "truth" };
      case "e":
        return { kind: "error" };
      case "d":
        return textCell(value.replace(/T00:00:00(\.0+)?Z?$/, ""));
      case "n":
        return { kind: "number", value, format: this.#formats.formatOf(style) };
      default:
        throw new UnusableFile("damaged");
    }
  }

  #shared(index: string): string {
    const text = /^\d{1,7}$/.test(index) ? this.#texts[Number(index)] : undefined;
    if (text === undefined) throw new UnusableFile("damaged");
    return text;
  }
}

function openCell({ r, t, s }: Readonly<Record<string, string>>): OpenCell {
  if (r === undefined || !/^[A-Z]{1,3}[1-9]\d{0,6}$/.test(r)) throw new UnusableFile("damaged");
  return { at: r, type: t ?? "n", style: s, isFormula: false, value: null };
}

function textCell(text: string): CellRead | null {
  return text === "" ? null : { kind: "text", text };
}
