import { readPrivately } from "#db/client.ts";
import type { ReportAddress } from "#db/queries/draft-report.ts";
import { PUBLIC_VIEWER } from "#domain/access/viewer.ts";
import type { EvidenceType } from "#domain/evidence/verdict.ts";

/** Where sealed bytes lie, and the key to them, itself sealed; in base64. */
export interface SealedBytes {
  readonly fileId: string;
  readonly organisationId: string;
  readonly type: EvidenceType;
  readonly size: number;
  readonly storeKey: string;
  readonly keyId: string;
  readonly wrappedKey: string;
}

interface Row {
  readonly file_id: string;
  readonly organisation_id: string;
  readonly type: EvidenceType;
  readonly size: string;
  readonly store_key: string;
  readonly key_id: string;
  readonly wrapped_key: Buffer;
}

/** The bytes of a document that the report which stands on the record discloses to everybody; null for any other. */
export function disclosedEvidence(
  { programme, organisation, period }: ReportAddress,
  number: number,
): Promise<SealedBytes | null> {
  return readPrivately(PUBLIC_VIEWER, async (db) => {
    const [row] = await db.prepared<Row>({
      name: "disclosed-evidence",
      text: "select * from private.disclosed_evidence($1, $2, $3, $4)",
      values: [programme, organisation, period, number],
    });
    if (row === undefined) return null;
    return {
      ...{ fileId: row.file_id, organisationId: row.organisation_id, type: row.type, size: Number(row.size) },
      ...{ storeKey: row.store_key, keyId: row.key_id, wrappedKey: row.wrapped_key.toString("base64") },
    };
  });
}
