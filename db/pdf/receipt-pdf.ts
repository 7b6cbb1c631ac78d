import PDFDocument from "pdfkit";
import { type SetText, type Style, TypeSetter } from "#db/pdf/set-text.ts";
import { INK, RULE, Sheet, SOFT, WARN, WHOLE } from "#db/pdf/sheet.ts";
import { type Receipt, receiptParts } from "#domain/report/receipt.ts";
import type { ReceiptRow, ReceiptSection } from "#domain/report/receipt-rows.ts";

type Doc = InstanceType<typeof PDFDocument>;
type Structure = ReturnType<Doc["struct"]>;

const HOUSE = "Safety by Design Register";
const TITLE = { face: "serif-bold", size: 23 } as const;
const HEADING = { face: "serif-bold", size: 14 } as const;
const ANSWER = { face: "serif", size: 10.5 } as const;
const QUESTION = { face: "sans", size: 8.5 } as const;
const NOTE = { face: "sans", size: 9 } as const;
const STRONG = { face: "sans-bold", size: 9 } as const;

const QUESTIONS = { from: 0, width: 122 };
const ANSWERS = { from: 136, width: WHOLE.width - 136 };

const NOT_WHOLE =
  "Where [?] stands, the text has letters that this file's typefaces lack. The public page shows them all.";

/**
 * A receipt as a PDF: A4, tagged for screen readers, its text set as text.
 *
 * Shape: the same receipt gives the same bytes; its date is the day of filing, and nothing in it is drawn by lot.
 */
export async function receiptPdf(receipt: Receipt): Promise<Uint8Array> {
  const options: PDFKit.PDFDocumentOptions = {
    size: "A4",
    margin: 0,
    font: "",
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    lang: "en-GB",
    displayTitle: true,
    info: {
      Title: plain(receipt.title),
      Author: HOUSE,
      Creator: HOUSE,
      Producer: HOUSE,
      CreationDate: new Date(receipt.filedAt),
    },
  };
  // The types of pdfkit do not know this subset yet: it says in the file that it is made for screen readers.
  const doc = new PDFDocument(Object.assign(options, { subset: "PDF/UA" }));
  const bytes = bytesOf(doc);
  const printer = new Printer(doc, await TypeSetter.of(doc));
  printer.print(receipt);
  doc.end();
  return bytes;
}

class Printer {
  readonly #doc: Doc;
  readonly #setter: TypeSetter;
  readonly #sheet: Sheet;
  readonly #root: Structure;

  constructor(doc: Doc, setter: TypeSetter) {
    this.#doc = doc;
    this.#setter = setter;
    this.#sheet = new Sheet(doc, setter);
    this.#root = doc.struct("Document");
    doc.addStructure(this.#root);
  }

  print(receipt: Receipt): void {
    this.#line(HOUSE, STRONG, SOFT, this.#root, "P");
    this.#sheet.space(14);
    this.#line(receipt.title, TITLE, INK, this.#root, "H1");
    this.#sheet.space(6);
    this.#line(receipt.deck, ANSWER, SOFT, this.#root, "P");
    if (receipt.notice !== null) {
      this.#sheet.space(4);
      this.#line(receipt.notice, STRONG, WARN, this.#root, "P");
    }
    for (const section of receiptParts(receipt)) this.#section(section);
    this.#root.end();
    const foot = (text: string) => this.#setter.set(text, QUESTION, WHOLE.width).lines[0] ?? { pieces: [] };
    this.#sheet.feet(
      foot(receipt.reference),
      (page, of) => {
        const line = foot(`Page ${page} of ${of}`);
        return { line, width: line.pieces.reduce((sum, { width }) => sum + width, 0) };
      },
      QUESTION,
    );
  }

  #section({ title, about, rows }: ReceiptSection): void {
    const heading = this.#setter.set(title, HEADING, WHOLE.width);
    const note = about === null ? null : this.#setter.set(about, NOTE, WHOLE.width);
    // A title stays with what follows it: its note, and the beginning of its first answer.
    this.#sheet.keep(34 + heading.lines.length * leading(HEADING) + (note?.lines.length ?? 0) * leading(NOTE) + 56);
    this.#sheet.space(22);
    this.#sheet.rule(INK, 0.75);
    this.#sheet.space(6);
    const part = this.#part(this.#root, "Sect");
    this.#doc.outline.addItem(title);
    this.#block(heading, HEADING, INK, part, "H2");
    if (note !== null) this.#block(note, NOTE, SOFT, part, "P");
    this.#sheet.space(6);
    const list = this.#part(part, "L");
    for (const row of rows) this.#row(row, list);
  }

  #row({ question, answer }: ReceiptRow, list: Structure): void {
    const label = this.#setter.set(question, QUESTION, QUESTIONS.width);
    const words = this.#setter.set(answer.text, answer.isMissing ? NOTE : ANSWER, ANSWERS.width);
    this.#sheet.keep(8 + Math.max(label.lines.length, Math.min(words.lines.length, 3)) * leading(ANSWER));
    this.#sheet.rule(RULE, 0.5);
    this.#sheet.space(4);
    const item = this.#part(list, "LI");
    const to = { leading: leading(ANSWER) };
    this.#sheet.beside(
      {
        ...{ ...to, lines: label.lines, style: QUESTION, colour: SOFT, column: QUESTIONS },
        ...{ structure: this.#part(item, "Lbl"), tag: "Lbl" },
      },
      {
        ...{ ...to, lines: words.lines, column: ANSWERS, tag: "LBody" },
        ...(answer.isMissing ? { style: NOTE, colour: SOFT } : { style: ANSWER, colour: INK }),
        structure: this.#part(item, "LBody", words.isWhole ? {} : { actual: answer.text }),
      },
    );
    if (!words.isWhole) this.#note(NOT_WHOLE, item);
    this.#sheet.space(5);
  }

  #note(text: string, item: Structure): void {
    const { lines } = this.#setter.set(text, QUESTION, ANSWERS.width);
    const structure = this.#part(item, "LBody");
    const block = { lines, style: QUESTION, leading: leading(QUESTION), colour: WARN, column: ANSWERS };
    this.#sheet.flow({ ...block, structure, tag: "LBody" });
  }

  #line(text: string, style: Style, colour: string, parent: Structure, tag: string): void {
    this.#block(this.#setter.set(text, style, WHOLE.width), style, colour, parent, tag);
  }

  #block({ lines }: SetText, style: Style, colour: string, parent: Structure, tag: string): void {
    const structure = this.#part(parent, tag);
    this.#sheet.flow({ lines, style, leading: leading(style), colour, column: WHOLE, structure, tag });
  }

  #part(parent: Structure, tag: string, options: { actual?: string } = {}): Structure {
    const part = this.#doc.struct(tag, options);
    parent.add(part);
    return part;
  }
}

function leading({ size }: Style): number {
  return Math.round(size * 1.42 * 2) / 2;
}

/** The title as it stands in the file's own description, which pdfkit writes into XML as it is. */
function plain(text: string): string {
  return text.replaceAll("&", "and").replaceAll(/[<>\p{C}]/gu, "");
}

function bytesOf(doc: Doc): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
}
