import { and, asc, desc, eq, lt } from "drizzle-orm";
import { type Reader, readPrivately, readPublished } from "#db/client.ts";
import { sha256 } from "#db/hash.ts";
import { registerAddress } from "#db/mail/register-link.ts";
import { receiptPdf } from "#db/pdf/receipt-pdf.ts";
import type { ReportAddress } from "#db/queries/draft-report.ts";
import { reportScope } from "#db/queries/report-scope.ts";
import { instantIn, signatoryPeriod } from "#db/queries/signatory-period.ts";
import { type RecordState, standsIn } from "#db/queries/standing.ts";
import { organisation as companies } from "#db/schema/people.ts";
import { edition, organisation, programme, report } from "#db/schema/projection.ts";
import { entry, entryDocument } from "#db/schema/record.ts";
import { visible } from "#db/visible.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { toHex } from "#domain/record/bytes.ts";
import { documentFrom } from "#domain/record/document-fields.ts";
import { parseDocument } from "#domain/record/documents/documents.ts";
import type { RecordedField } from "#domain/record/field-commitment.ts";
import { rootOf } from "#domain/record/merkle-tree.ts";
import { type Receipt, type ReceiptEntry, receiptOf } from "#domain/report/receipt.ts";

/** A receipt as a file. */
export interface ReceiptFile {
  readonly name: string;
  readonly receipt: Receipt;
  readonly bytes: Uint8Array;
}

/** The receipt of a revision for the company's own people, the latest when none is named; null for anybody else. */
export async function ownReceipt(
  viewer: Viewer,
  address: ReportAddress,
  revision: number | null,
): Promise<Receipt | null> {
  return (await isOwn(viewer, address)) ? ((await receiptAt(address, revision))?.receipt ?? null) : null;
}

/** The same as a file. */
export async function ownReceiptFile(
  viewer: Viewer,
  address: ReportAddress,
  revision: number | null,
): Promise<ReceiptFile | null> {
  return (await isOwn(viewer, address)) ? receiptFile(address, revision) : null;
}

function isOwn(viewer: Viewer, { programme: of, organisation: key }: ReportAddress): Promise<boolean> {
  return readPrivately(viewer, async (db) => {
    const at = and(eq(companies.programme, of), eq(companies.key, key));
    return (await visible.organisations(db, viewer, at)).length > 0;
  });
}

/** The receipt of a filed revision, made from the record alone; null when there is no such revision. */
export async function receiptFile(address: ReportAddress, revision: number | null): Promise<ReceiptFile | null> {
  const found = await receiptAt(address, revision);
  if (found === null) return null;
  const { programme: of, organisation: company, period } = address;
  const name = `receipt-${of}-${company}-${period}-revision-${found.revision}.pdf`;
  return { name, receipt: found.receipt, bytes: await receiptPdf(found.receipt) };
}

function receiptAt(address: ReportAddress, revision: number | null) {
  return readPublished((db) => filedReceipt(db, address, revision));
}

async function filedReceipt(db: Reader, address: ReportAddress, revision: number | null) {
  const [filed] = await db
    .select({ position: report.entryFrom, revision: report.revision })
    .from(report)
    .where(
      and(
        eq(report.programme, address.programme),
        eq(report.organisation, address.organisation),
        eq(report.period, address.period),
        revision === null ? undefined : eq(report.revision, revision),
      ),
    )
    .orderBy(desc(report.revision))
    .limit(1);
  if (filed === undefined) return null;
  // The record as it was the moment after: what is entered later changes no receipt.
  const state = { programme: address.programme, size: filed.position + 1 };
  const signatory = await signatoryPeriod(db, state, address.organisation, address.period);
  const names = await namesIn(db, state, address.organisation);
  if (signatory === null || names === null) throw new Error(`Entry ${filed.position} was filed by no signatory`);
  const document = parseDocument("report_filed", await documentAt(db, state));
  const asked = await editionOf(db, state, document.edition);
  return {
    revision: filed.revision,
    receipt: receiptOf({
      report: document,
      programme: { key: address.programme, name: names.programme },
      organisationName: names.organisation,
      edition: asked,
      scope: await reportScope(db, state, address.organisation, { ...signatory, edition: asked }),
      deadline: signatory.deadline,
      entry: await entryAt(db, state),
      register: new URL(registerAddress()).origin,
    }),
  };
}

async function namesIn(db: Reader, state: RecordState, key: string) {
  const [row] = await db
    .select({ programme: programme.document, organisation: organisation.document })
    .from(organisation)
    .innerJoin(programme, standsIn(programme, state))
    .where(and(standsIn(organisation, state), eq(organisation.key, key)));
  if (row === undefined) return null;
  return {
    programme: parseDocument("programme_opened", row.programme).name,
    organisation: parseDocument("organisation_listed", row.organisation).name,
  };
}

async function editionOf(db: Reader, state: RecordState, key: string) {
  const [row] = await db
    .select({ document: edition.document })
    .from(edition)
    .where(and(standsIn(edition, state), eq(edition.key, key)));
  return parseDocument("edition_published", row?.document);
}

async function documentAt(db: Reader, { programme: of, size }: RecordState) {
  const [row] = await db
    .select({ fields: entryDocument.fields })
    .from(entryDocument)
    .where(and(eq(entryDocument.programme, of), eq(entryDocument.position, size - 1)));
  const fields: readonly RecordedField[] = row?.fields ?? [];
  return documentFrom(
    fields.flatMap((field) => ("value" in field ? [field] : [])),
    {
      paths: fields.flatMap((field) => ("value" in field ? [] : [field.path])),
      shownAs: "Removed from the record",
    },
  );
}

async function entryAt(db: Reader, { programme: of, size }: RecordState): Promise<ReceiptEntry> {
  const leaves = await db
    .select({ time: entry.time, leafHash: entry.leafHash })
    .from(entry)
    .where(and(eq(entry.programme, of), lt(entry.position, size)))
    .orderBy(asc(entry.position));
  const last = leaves.at(-1);
  if (last === undefined) throw new Error(`The record of ${of} is empty`);
  const root = rootOf(
    sha256,
    leaves.map(({ leafHash }) => leafHash),
  );
  return { position: size - 1, time: instantIn(last.time), leafHash: toHex(last.leafHash), root: toHex(root) };
}
