import { type IntakeFault, leadsToStopPage, type TextOnlyOffer, UPLOADS_A_PERSON } from "#domain/evidence/intake.ts";
import { isRefusalReason, refusalSentence } from "#domain/evidence/refusal-words.ts";

/** What went wrong with a file on its way, and what to do, for the person who hands it in. */
export function faultSentence(fault: IntakeFault): string {
  switch (fault.code) {
    case "file_refused":
      return `${refusalSentence(fault.file)}${fault.textOnly === undefined ? "" : ` ${COPY_WORDS[fault.textOnly.kind]}`}`;
    case "copy_not_accepted":
      return "A copy of this file was made without its pictures. Say that the copy is to be taken, or take the file back.";
    case "stopped":
      return "This file was stopped and is locked away: nobody can open it. Read what to do now.";
    case "virus":
      return "The virus scanner found something in this file. Nothing of it was kept. Have it looked at by whoever looks after your computers, and hand in a clean copy.";
    case "other_size":
      return `What arrived is not what was announced: ${fault.arrived} bytes instead of ${fault.declared}. Nothing of it was kept; send the file again.`;
    case "other_hash":
      return "What arrived is not what was announced: its fingerprint is another one. Nothing of it was kept; send the file again.";
    case "too_long":
      return "More arrived than was announced. Nothing of it was kept; send the file again.";
    case "wrong_offset":
    case "upload_cut":
      return "The connection broke. What arrived is kept for a day: go on where it stopped.";
    case "upload_busy":
      return "This file is being taken or checked at this moment. Wait a little.";
    case "no_such_upload":
      return "This file is not on its way any more. Send it again.";
    case "too_many_uploads":
      return `You have ${UPLOADS_A_PERSON} files on the way that are not handed in. Hand in some of them or take them back first.`;
    case "not_inspected":
      return "The file could not be checked just now, so it was not taken. Nothing of it was kept; try again later.";
    case "not_scanned":
      return "The scanner cannot be reached, and nothing is taken unscanned. Nothing of it was kept; try again later.";
    case "store_full":
      return "This register has no room left for files. Nothing of it was kept; write to the steward.";
    case "store_away":
      return "The place where documents are kept cannot be reached. Nothing of it was kept; try again later.";
  }
}

/** The status of an answer that says so. */
export function faultStatus({ code }: IntakeFault): number {
  return STATUS[code];
}

const COPY_WORDS: Readonly<Record<TextOnlyOffer["kind"], string>> = {
  made: "A copy with its words and without its pictures was made of it, and nothing else of it is kept: you can hand that in instead.",
  not_here: "This register cannot make a copy without pictures: the program for it, Ghostscript, is not installed.",
  not_now: "No copy without its pictures can be made just now: the scanner cannot be reached. Try again later.",
  not_possible: "A copy without its pictures could not be made of it.",
};

const STATUS: Readonly<Record<IntakeFault["code"], number>> = {
  file_refused: 422,
  copy_not_accepted: 409,
  stopped: 422,
  virus: 422,
  other_size: 422,
  other_hash: 422,
  too_long: 422,
  wrong_offset: 409,
  upload_cut: 409,
  upload_busy: 409,
  no_such_upload: 404,
  too_many_uploads: 429,
  not_inspected: 503,
  not_scanned: 503,
  store_full: 507,
  store_away: 503,
};

/** A fault as a program reads it. */
export function faultAnswer(fault: IntakeFault): object {
  const { code, ...data } = fault;
  const { reason, part, page } = "file" in data ? data.file : {};
  const told = "file" in data ? { reason, part, page, textOnly: data.textOnly } : data;
  return { error: code, message: faultSentence(fault), stop: leadsToStopPage(fault), ...told };
}

/** The sentence for a code that a form came back with; null for one that no form comes back with. */
export function returnedSentence(
  code: string,
  at: { readonly page: number | undefined; readonly part: string; readonly copy: string },
): string | null {
  if (isRefusalReason(code)) {
    // Only what looks like the name of a part is repeated: the address may have been made up.
    const part = /^[\w ./#:-]{1,120}$/.test(at.part) ? { part: at.part } : {};
    const sentence = refusalSentence({ reason: code, ...part, ...(at.page === undefined ? {} : { page: at.page }) });
    return isCopyKind(at.copy) ? `${sentence} ${COPY_WORDS[at.copy]}` : sentence;
  }
  return RETURNED.get(code) ?? null;
}

function isCopyKind(text: string): text is TextOnlyOffer["kind"] {
  return Object.hasOwn(COPY_WORDS, text);
}

const RETURNED: ReadonlyMap<string, string> = new Map([
  ["not_ticked", "Read the sentence above the file and tick it first."],
  ["no_file", "Choose a document."],
  ["form_cut", "The connection broke before all of the file was here. Nothing of it was kept; send it again."],
  ["already_filed", "The report is filed. Nothing more is taken for it."],
  ["handed_over", "The report is with the certifying officer. Take it back first."],
  ["filing_not_open", "Nothing is taken for this report yet."],
  ["evidence_full", "This filing holds as many documents as it may. Withdraw one that is not needed."],
  ...(["upload_busy", "no_such_upload", "too_many_uploads", "not_inspected", "store_full", "store_away"] as const).map(
    (code) => [code, faultSentence({ code })] as const,
  ),
]);
