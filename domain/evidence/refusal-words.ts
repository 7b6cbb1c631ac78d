import type { RefusalReason, RefusedFile } from "#domain/evidence/verdict.ts";
import { FILE_WORDS } from "#domain/evidence/words/file-words.ts";
import { OFFICE_WORDS } from "#domain/evidence/words/office-words.ts";
import { PDF_WORDS } from "#domain/evidence/words/pdf-words.ts";
import { TEXT_WORDS } from "#domain/evidence/words/text-words.ts";

const WORDS: Readonly<Record<RefusalReason, (where: string) => string>> = {
  ...FILE_WORDS,
  ...OFFICE_WORDS,
  ...TEXT_WORDS,
  ...PDF_WORDS,
};

/** Why a file was refused, where in it, and what to do, for the person who hands it in. */
export function refusalSentence({ reason, part, page }: Pick<RefusedFile, "reason" | "part" | "page">): string {
  return WORDS[reason](page === undefined ? (part ?? "") : `page ${page}`);
}

/** Whether a text is the name of a reason for refusing a file. */
export function isRefusalReason(text: string): text is RefusalReason {
  return Object.hasOwn(WORDS, text);
}
