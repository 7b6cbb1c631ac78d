import type { PdfRefusal } from "#domain/evidence/verdict.ts";

/** Thrown inside the inspection when a rule is broken; `inspectPdf` turns it into a verdict. */
export class RefusedPdf extends Error {
  readonly reason: PdfRefusal;
  readonly part: string | undefined;
  readonly page: number | undefined;

  constructor(reason: PdfRefusal, part?: string, page?: number) {
    super(part === undefined ? reason : `${reason}: ${part}`);
    this.name = "RefusedPdf";
    this.reason = reason;
    this.part = part;
    this.page = page;
  }
}
