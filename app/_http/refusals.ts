import { FILES_A_FILING } from "#domain/evidence/limits.ts";
import { roleWithArticle } from "#domain/people/company-role.ts";
import type { Refusal } from "#domain/refusal.ts";

interface Answer<R extends Refusal> {
  readonly status: number;
  readonly sentence: (refusal: R) => string;
}

const ANSWERS = {
  not_found: { status: 404, sentence: () => "There is nothing here, or nothing that you may see." },
  invalid_input: {
    status: 422,
    sentence: () => "Some of what was sent cannot be read. Put it right and send it again.",
  },
  key_reused: {
    status: 422,
    sentence: () => "This form was already sent with other words. Load the page again to see what stands.",
  },
  changed_meanwhile: {
    status: 409,
    sentence: () =>
      "Somebody else changed this while you were writing. Both texts are below; choose what should stand.",
  },
  handed_over: {
    status: 409,
    sentence: () => "The report is with the certifying officer. Take it back before you change it.",
  },
  not_handed_over: { status: 409, sentence: () => "The report has not been handed over for certification." },
  already_filed: { status: 409, sentence: () => "The report for this period is filed and on the record." },
  period_not_over: { status: 409, sentence: () => "The period is not over. A report can be filed once it is." },
  incomplete: {
    status: 422,
    sentence: ({ missing }) =>
      missing.length === 1 ? "One answer is still missing." : `${missing.length} answers are still missing.`,
  },
  not_confirmed: {
    status: 422,
    sentence: ({ texts }) =>
      texts === 1
        ? "One public text waits for your word that it gives nothing away."
        : `${texts} public texts wait for your word that they give nothing away.`,
  },
  text_changed: {
    status: 409,
    sentence: ({ texts }) =>
      texts === 1
        ? "One of these texts was changed while you were reading. Read it again below."
        : `${texts} of these texts were changed while you were reading. Read them again below.`,
  },
  already_begun: {
    status: 409,
    sentence: () => "Somebody has begun to write in this report, so nothing was copied into it.",
  },
  nothing_to_carry: { status: 409, sentence: () => "There is no earlier report to start from." },
  no_such_section: { status: 422, sentence: () => "This report has no such section." },
  filing_not_open: { status: 409, sentence: () => "Filing is not open in this programme." },
  not_a_colleague: {
    status: 422,
    sentence: () => "Somebody you chose does not work at the company any more. Load the page again and choose anew.",
  },
  same_assignee: { status: 409, sentence: () => "This is how the section is assigned already." },
  import_over: {
    status: 410,
    sentence: () =>
      "This upload was applied or put aside already, or is more than seven days old. Upload the workbook again.",
  },
  import_has_problems: {
    status: 422,
    sentence: () => "Something in the workbook cannot be read. Put it right in the file and upload it again.",
  },
  wrong_password: { status: 403, sentence: () => "The password is not right." },
  too_many_attempts: {
    status: 429,
    sentence: ({ retryInSeconds }) => `There were too many attempts. Try again in ${waitWords(retryInSeconds)}.`,
  },
  link_expired: { status: 410, sentence: () => "This link was used or is too old. Ask for a new one." },
  password_too_common: {
    status: 422,
    sentence: () =>
      "This password is easy to guess. Choose another, for example four words that do not belong together.",
  },
  already_member: { status: 409, sentence: () => "Somebody with this address has that role at the company already." },
  already_invited: {
    status: 409,
    sentence: () => "This address has an open invitation to that role. Send it again, or withdraw it, in the list.",
  },
  too_many_invitations: {
    status: 429,
    sentence: () => "The company sent as many invitations as it may in a day. Send this one tomorrow.",
  },
  invitation_over: { status: 410, sentence: ({ standing }) => OVER[standing] },
  wrong_account: {
    status: 403,
    sentence: () =>
      "This invitation is to another e-mail address than the one you are signed in with. Sign out, and sign in with the invited address.",
  },
  practice_account: { status: 403, sentence: () => "An account for practice can join made-up companies only." },
  has_account: {
    status: 409,
    sentence: () => "Somebody with this address has an account here. Sign in with it, then open the link again.",
  },
  last_of_its_kind: {
    status: 409,
    sentence: ({ role }) => `The company must keep ${roleWithArticle(role)}. Let somebody else take the role first.`,
  },
  same_officer: { status: 422, sentence: () => "Choose somebody else: this person is the officer already." },
  nothing_changes: { status: 409, sentence: () => "That is how it stands already. Load the page again." },
  last_commitment: {
    status: 409,
    sentence: () =>
      "This is the company's last commitment. Whoever is committed to nothing is no signatory: write to the steward.",
  },
  already_on_record: { status: 409, sentence: () => "The record holds this already." },
  not_filed: { status: 409, sentence: () => "No filed report stands for this period, so there is nothing to correct." },
  restatement_stale: {
    status: 409,
    sentence: () =>
      "Another revision was filed since this correction was prepared. Drop it, and correct what stands now.",
  },
  nothing_prepared: {
    status: 409,
    sentence: () => "No correction waits to be signed: it was signed or dropped meanwhile.",
  },
  no_such_evidence: {
    status: 409,
    sentence: () => "This document is not in the room any more: it was withdrawn meanwhile. Load the page again.",
  },
  evidence_locked: {
    status: 423,
    sentence: () =>
      "These bytes are locked for everybody: they may be what must not exist. Nobody opens, copies or removes them.",
  },
  nothing_to_take_away: {
    status: 409,
    sentence: () => "No document of this report can be opened: there is none, or each is withdrawn, locked or gone.",
  },
  evidence_erased: { status: 410, sentence: ({ why }) => `These bytes are gone. ${why}` },
  evidence_changed: {
    status: 409,
    sentence: ({ by }) =>
      `${by} changed what is said of this document meanwhile. Open it in another tab, then decide what should stand.`,
  },
  same_evidence: {
    status: 409,
    sentence: ({ title }) =>
      `The very same file is here already, as “${title}”. Let that document support this too, instead of handing it in twice.`,
  },
  evidence_full: {
    status: 409,
    sentence: ({ limit }) => FULL[limit],
  },
  cannot_restate: {
    status: 422,
    sentence: ({ problems }) =>
      problems.length === 1
        ? "One thing keeps this correction from being prepared."
        : `${problems.length} things keep this correction from being prepared.`,
  },
  unknown_reference: { status: 422, sentence: ({ name }) => `The record knows no ${name}.` },
} satisfies { readonly [Code in Refusal["code"]]: Answer<Extract<Refusal, { code: Code }>> };

const FULL: Readonly<Record<Extract<Refusal, { code: "evidence_full" }>["limit"], string>> = {
  files: `A filing holds ${FILES_A_FILING} documents, and no more. Withdraw one that is not needed, or hand several in as one.`,
  filing:
    "The documents of this filing are 500 MB together, and no more is taken. Withdrawn ones count, for they are kept.",
  company: "The company's documents have reached what this register keeps for one company. Write to the steward.",
};

const OVER: Readonly<Record<Extract<Refusal, { code: "invitation_over" }>["standing"], string>> = {
  used: "This invitation was accepted. It works once.",
  withdrawn: "This invitation was withdrawn, or a newer one took its place. Only the link of the newest letter works.",
  expired: "This invitation is more than 72 hours old. Ask whoever invited you to send it again.",
  unknown: "This is not the whole link of an invitation. Copy all of it from the letter.",
};

/** A refusal in words, for the page. */
export function sentenceOf(refusal: Refusal): string {
  return answerTo(refusal).sentence(refusal);
}

/** The HTTP status that says the same. */
export function statusOf(refusal: Refusal): number {
  return answerTo(refusal).status;
}

function answerTo(refusal: Refusal): Answer<Refusal> {
  // The table has, under each code, the answer to that very refusal: `satisfies` above holds it to that.
  return ANSWERS[refusal.code] as Answer<Refusal>;
}

function waitWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
