import type { Listener } from "#app/_files/xlsx/elements.ts";

// The formats that every spreadsheet program knows by number and writes nowhere. Those of days differ from country to
// country; here it matters only that they are days.
const DAY = "yyyy-mm-dd";
const KNOWN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  49: "@",
};
const DAYS: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Listens to a workbook's styles; `formatOf` then says the number format of a cell's style. */
export class NumberFormats implements Listener {
  readonly #own = new Map<number, string>();
  readonly #styles: number[] = [];
  #isInCells = false;

  opened({ name, attributes }: Parameters<Listener["opened"]>[0]): void {
    if (name === "numFmt") this.#own.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
    if (name === "cellXfs") this.#isInCells = true;
    if (name === "xf" && this.#isInCells) this.#styles.push(Number(attributes["numFmtId"] ?? 0));
  }

  closed(name: string): void {
    if (name === "cellXfs") this.#isInCells = false;
  }

  formatOf(style: string | undefined): string {
    const id = this.#styles[Number(style ?? 0)] ?? 0;
    if (DAYS.some(([from, to]) => id >= from && id <= to)) return this.#own.get(id) ?? DAY;
    return this.#own.get(id) ?? KNOWN[id] ?? "unknown";
  }
}
