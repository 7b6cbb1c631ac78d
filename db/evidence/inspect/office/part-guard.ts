import { encodedRuns } from "#db/evidence/inspect/encoded-runs.ts";
import type { Listener } from "#db/evidence/inspect/office/elements.ts";
import { RefusedPart } from "#db/evidence/inspect/office/refused-part.ts";

const DRAWING = "http://www.w3.org/2000/svg";
const DATA_URI = /(?<![\w-])data:(?:[\w.+-]{1,60}\/[\w.+-]{1,60}(?:;[\w.=+-]{1,60}){0,5}|;base64),\S/i;
const LONG_ATTRIBUTE = 80;
const DRAWN = ["imagedata", "fill", "stroke"];

/** A guard over any part: no drawing or web page in place of it, and no file written out as letters in it. */
export function partGuard(part: string): Listener & { ended(): void } {
  const runs = encodedRuns();
  let isRoot = true;

  function hear(text: string): void {
    runs.hear(text);
    judge(false);
    if (DATA_URI.test(text)) throw new RefusedPart("data_uri", part);
  }

  function judge(isEnd: boolean): void {
    const finding = runs.finding(isEnd);
    if (finding !== undefined) throw new RefusedPart(finding, part);
  }

  return {
    opened(name, attributes) {
      if (name === "svg" || (isRoot && name.toLowerCase() === "html"))
        throw new RefusedPart(name === "svg" ? "picture_inside" : "embedded_object", part);
      isRoot = false;
      // The old way to draw takes a picture by its address, without a relationship.
      if (DRAWN.includes(name) && (attributes["src"] ?? attributes["href"]) !== undefined)
        throw new RefusedPart("external_link", part);
      for (const key in attributes) {
        const value = attributes[key] ?? "";
        if (value === DRAWING) throw new RefusedPart("picture_inside", part);
        if (value.length < LONG_ATTRIBUTE && !value.includes("data:")) continue;
        const own = encodedRuns();
        own.hear(value);
        const finding = own.finding(true);
        if (finding !== undefined) throw new RefusedPart(finding, part);
        if (DATA_URI.test(value)) throw new RefusedPart("data_uri", part);
      }
    },
    closed(name) {
      // The pieces of a paragraph are one text; after it, a new line begins.
      if (name !== "t" && name !== "r" && name !== "rPr") runs.hear("\n");
    },
    text: hear,
    remark: hear,
    ended: () => judge(true),
  };
}
