import type { FileRefusal, OfficeRefusal, TextRefusal } from "#domain/evidence/verdict.ts";

/** Thrown where a part of a document is refused, with the part's name; caught where the whole document is judged. */
export class RefusedPart extends Error {
  readonly reason: FileRefusal | OfficeRefusal | TextRefusal;
  readonly part: string | undefined;

  constructor(reason: FileRefusal | OfficeRefusal | TextRefusal, part?: string) {
    super(reason);
    this.reason = reason;
    this.part = part;
  }
}
