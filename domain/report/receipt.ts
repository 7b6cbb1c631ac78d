import { instantWords } from "#domain/framework/date-words.ts";
import { type DeadlineFacts, deadlineStatus } from "#domain/framework/deadline.ts";
import { deadlineWords } from "#domain/framework/deadline-words.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { type PeriodKey, periodOf } from "#domain/framework/period.ts";
import { isPractice } from "#domain/framework/practice.ts";
import type { EditionPublished } from "#domain/record/documents/edition.ts";
import type { ReportFiled } from "#domain/record/documents/report.ts";
import { commitmentSections } from "#domain/report/receipt-commitments.ts";
import { partSections } from "#domain/report/receipt-parts.ts";
import { restatementSections } from "#domain/report/receipt-restatement.ts";
import { given, type ReceiptRow, type ReceiptSection } from "#domain/report/receipt-rows.ts";
import type { ReportScope } from "#domain/report/sections.ts";

/** Everything that a receipt is made from: one filed report, and what the record held when it was filed. */
export interface ReceiptFacts {
  readonly report: ReportFiled;
  readonly programme: { readonly key: string; readonly name: string };
  readonly organisationName: string;
  readonly edition: EditionPublished;
  readonly scope: ReportScope;
  readonly deadline: DeadlineFacts;
  readonly entry: ReceiptEntry;
  /** Where the register is: "https://register.example". */
  readonly register: string;
}

/** The entry that brought the report, and the root of the record that ends with it. Hashes are in hexadecimal. */
export interface ReceiptEntry {
  readonly position: number;
  readonly time: Instant;
  readonly leafHash: string;
  readonly root: string;
}

/** A receipt as it is printed: the filed report whole, and how anybody can check it. */
export interface Receipt {
  readonly title: string;
  /** That nothing in it is real, where it is not. */
  readonly notice: string | null;
  readonly deck: string;
  readonly reference: string;
  readonly filedAt: Instant;
  /** What was filed, and when. */
  readonly filing: ReceiptSection;
  /** What a later revision says otherwise than the one before it. */
  readonly restated: readonly ReceiptSection[];
  /** Every question and its answer, in parts. */
  readonly answers: readonly ReceiptSection[];
  /** Who certified it, and how anybody can check the receipt. */
  readonly proof: readonly ReceiptSection[];
}

/** The parts of a receipt in the order in which they are printed. */
export function receiptParts({ filing, restated, answers, proof }: Receipt): readonly ReceiptSection[] {
  return [filing, ...restated, ...answers, ...proof];
}

/**
 * The receipt of one filed revision.
 *
 * Shape: made from the record alone, so that the same revision has the same receipt for ever; every question is
 * listed, also where nothing was answered. What was written for the auditor only is not on the record, and not here.
 */
export function receiptOf(facts: ReceiptFacts): Receipt {
  const { report, organisationName, programme, entry, deadline } = facts;
  const period = periodOf(report.period);
  const filed = instantWords(entry.time, deadline.zone);
  return {
    title: `${organisationName}, ${labelWithin(report.period)}`,
    notice: isPractice(programme.key) ? "Practice: this company is made up, and nothing in this report is real." : null,
    deck: `Receipt for the report that ${organisationName} filed under ${programme.name} on ${filed}.`,
    reference: receiptReference(entry),
    filedAt: entry.time,
    filing: {
      title: "What was filed, and when",
      about: null,
      rows: filingRows(facts, `${period.label} (${period.key})`),
    },
    restated: restatementSections(facts),
    answers: [...commitmentSections(facts), ...partSections(facts)],
    proof: [
      { title: "Certification", about: null, rows: certificationRows(report.certified) },
      { title: "How to check this receipt", about: CHECKING, rows: checkingRows(facts) },
    ],
  };
}

/** What names a receipt over the telephone: the entry's number, and the first eight digits of its leaf hash. */
export function receiptReference({ position, leafHash }: Pick<ReceiptEntry, "position" | "leafHash">): string {
  return `Entry ${position}, check ${leafHash.slice(0, 4)} ${leafHash.slice(4, 8)}`;
}

/** The public page of a filed report, within the register. */
export function publicReportPath(address: {
  readonly programme: string;
  readonly organisation: string;
  readonly period: string;
}): string {
  return `/${address.programme}/companies/${address.organisation}/${address.period}`;
}

const CHECKING =
  "Everything here is public. The leaf hash is computed from the entry (RFC 6962, section 2.1), the root from all " +
  "leaf hashes up to it; both are SHA-256. A receipt whose leaf hash is not the one on the entry's page, or whose " +
  "words are not those of the public page, is not ours.";

function filingRows({ deadline, edition, entry, report }: ReceiptFacts, period: string): readonly ReceiptRow[] {
  return [
    { question: "Reference", answer: given(receiptReference(entry)) },
    { question: "Period", answer: given(period) },
    { question: "Edition", answer: given(edition.name) },
    { question: "Filed", answer: given(instantWords(entry.time, deadline.zone)) },
    { question: "Deadline", answer: given(deadlineWords(deadlineStatus(deadline, entry.time))) },
    { question: "Revision", answer: given(String(report.revision)) },
  ];
}

function certificationRows({ name, role, statement }: ReportFiled["certified"]): readonly ReceiptRow[] {
  return [
    { question: "Certified by", answer: given(`${name}, ${role}`) },
    { question: "Statement", answer: given(statement) },
  ];
}

function checkingRows({ report, programme, entry, register }: ReceiptFacts): readonly ReceiptRow[] {
  const address = { programme: programme.key, organisation: report.organisation, period: report.period };
  return [
    { question: "Public page", answer: given(`${register}${publicReportPath(address)}`) },
    { question: "Entry of the record", answer: given(`${register}/${programme.key}/record/${entry.position}`) },
    { question: "Place on the record", answer: given(`Entry ${entry.position}, counted from 0`) },
    { question: "Leaf hash", answer: given(entry.leafHash) },
    { question: `Root of the record's first ${entry.position + 1} entries`, answer: given(entry.root) },
    { question: "Digest of the content", answer: given(report.contentDigest) },
  ];
}

function labelWithin(period: PeriodKey): string {
  const { label } = periodOf(period);
  return `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;
}
