import type { Listener } from "#app/_files/xlsx/elements.ts";
import { cellUnescaped } from "#app/_files/xlsx/escapes.ts";
import { MOST_CELLS } from "#app/_files/xlsx/file-limits.ts";
import { UnusableFile } from "#app/_files/xlsx/unusable-file.ts";

/** Gathers one text out of its runs, without the pronunciation that may stand beside them. */
export class TextGatherer {
  #text = "";
  #isText = false;
  #isPronunciation = false;

  opened(name: string): void {
    if (name === "rPh") this.#isPronunciation = true;
    if (name === "t") this.#isText = true;
  }

  closed(name: string): void {
    if (name === "rPh") this.#isPronunciation = false;
    if (name === "t") this.#isText = false;
  }

  text(text: string): void {
    if (this.#isText && !this.#isPronunciation) this.#text += text;
  }

  taken(): string {
    const text = cellUnescaped(this.#text);
    this.#text = "";
    return text;
  }
}

/** Listens to a workbook's shared texts, which cells name by their number. */
export class SharedTexts implements Listener {
  readonly texts: string[] = [];
  readonly #gatherer = new TextGatherer();

  opened({ name }: Parameters<Listener["opened"]>[0]): void {
    this.#gatherer.opened(name);
  }

  closed(name: string): void {
    this.#gatherer.closed(name);
    if (name !== "si") return;
    this.texts.push(this.#gatherer.taken());
    if (this.texts.length > MOST_CELLS) throw new UnusableFile("too_large");
  }

  text(text: string): void {
    this.#gatherer.text(text);
  }
}
