import { eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import {
  evidenceDescription,
  evidenceFile,
  evidenceIncident,
  evidenceItem,
  evidenceReading,
} from "#db/schema/evidence.ts";
import { visible } from "#db/visible.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import type { EvidenceDescription } from "#domain/evidence/description.ts";
import type { EvidenceItem } from "#domain/evidence/item.ts";
import type { EvidenceType } from "#domain/evidence/verdict.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { toHex } from "#domain/record/bytes.ts";

/** An item with all that is known of it; the last description and the last file are what stands. */
export interface KeptItem {
  readonly id: string;
  readonly number: number;
  readonly description: DescribedItem;
  readonly descriptions: readonly DescribedItem[];
  readonly file: KeptVersion;
  /** Oldest first. */
  readonly files: readonly KeptVersion[];
  readonly withdrawn: { readonly at: Instant; readonly byName: string; readonly why: string } | null;
}

export interface DescribedItem extends EvidenceDescription {
  readonly version: number;
  readonly at: Instant;
  readonly byName: string;
}

/** One version of an item's bytes; the hash is in hexadecimal. */
export interface KeptVersion {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly type: EvidenceType;
  readonly size: number;
  readonly sha256: string;
  readonly salt: string;
  /** The hash of what was sent, where these bytes are a copy of it without its pictures. */
  readonly copiedFrom: string | null;
  readonly scanners: readonly { readonly name: string; readonly version?: string }[];
  readonly at: Instant;
  readonly byName: string;
  /** Who opened it, latest first. */
  readonly readings: readonly { readonly at: Instant; readonly byName: string }[];
  /** When the bytes went by the programme's rule, and the rule in words; null while they are here. */
  readonly erased: { readonly at: Instant; readonly why: string } | null;
  /** The incident that these bytes are locked by; null while nobody says anything of them. */
  readonly incident: { readonly id: string; readonly at: Instant } | null;
}

/** Every item that was ever handed in for a report, withdrawn ones among them, in the order they came. */
export async function evidenceItems(db: Reader, viewer: Viewer, reportId: string): Promise<readonly KeptItem[]> {
  const items = await visible.evidenceItems(db, viewer, eq(evidenceItem.reportId, reportId));
  const ids = items.map(({ id }) => id);
  if (ids.length === 0) return [];
  const descriptions = await visible.evidenceDescriptions(db, viewer, inArray(evidenceDescription.itemId, ids));
  const files = await visible.evidenceFiles(db, viewer, inArray(evidenceFile.itemId, ids));
  const readings = await visible.evidenceReadings(
    db,
    viewer,
    inArray(
      evidenceReading.fileId,
      files.map(({ id }) => id),
    ),
  );
  const read = Map.groupBy(readings, ({ fileId }) => fileId);
  const [{ organisationId } = { organisationId: "" }] = items;
  const incidents = await visible.evidenceIncidents(db, viewer, eq(evidenceIncident.organisationId, organisationId));
  const locked = new Map(incidents.map(({ id, openedAt, sha256 }) => [toHex(sha256), { id, at: instantIn(openedAt) }]));
  return items.map(({ id, number, withdrawnAt, withdrawnWhy, withdrawnByName }) => {
    const described = descriptions.filter(({ itemId }) => itemId === id).map(describedItem);
    const versions = files
      .filter(({ itemId }) => itemId === id)
      .map((file) => ({
        ...keptVersion(file),
        readings: (read.get(file.id) ?? []).map(readingOf),
        incident: locked.get(toHex(file.sha256)) ?? null,
      }));
    const [description, file] = [described.at(-1), versions.at(-1)];
    if (description === undefined || file === undefined)
      throw new Error(`Evidence item ${id} is without words or bytes`);
    return {
      ...{ id, number, description, descriptions: described, file, files: versions },
      withdrawn:
        withdrawnAt === null
          ? null
          : { at: instantIn(withdrawnAt), byName: withdrawnByName ?? "", why: withdrawnWhy ?? "" },
    };
  });
}

/** Those that stand, as the rules look at them: not withdrawn, and not locked, for what may not exist proves nothing. */
export function standingEvidence(items: readonly KeptItem[]): readonly EvidenceItem[] {
  return items
    .filter(({ withdrawn, file }) => withdrawn === null && file.incident === null)
    .map(({ id, number, description: { version: _v, at: _at, byName: _by, ...description }, file }) => ({
      ...{ id, number, description },
      ...{ type: file.type, size: file.size, sha256: file.sha256, salt: file.salt },
    }));
}

type DescriptionRow = Awaited<ReturnType<typeof visible.evidenceDescriptions>>[number];
type FileRow = Awaited<ReturnType<typeof visible.evidenceFiles>>[number];
type ReadingRow = Awaited<ReturnType<typeof visible.evidenceReadings>>[number];

function describedItem(row: DescriptionRow): DescribedItem {
  const { version, title, kind, readers, supports } = row;
  return {
    ...{ version, title, kind, readers, supports },
    effectiveFrom: CalendarDate.parse(row.effectiveFrom),
    effectiveTo: row.effectiveTo === null ? null : CalendarDate.parse(row.effectiveTo),
    expiresOn: row.expiresOn === null ? null : CalendarDate.parse(row.expiresOn),
    at: instantIn(row.describedAt),
    byName: row.describedByName ?? "",
  };
}

function keptVersion(row: FileRow): Omit<KeptVersion, "readings" | "incident"> {
  const { id, version, name, type, size, scanners } = row;
  return {
    ...{ id, version, name, type, size, scanners },
    erased: row.erasedAt === null ? null : { at: instantIn(row.erasedAt), why: row.erasedWhy ?? "" },
    sha256: toHex(row.sha256),
    salt: toHex(row.salt),
    copiedFrom: row.copiedFrom === null ? null : toHex(row.copiedFrom),
    at: instantIn(row.handedInAt),
    byName: row.handedInByName ?? "",
  };
}

function readingOf({ readAt, readByName }: ReadingRow) {
  return { at: instantIn(readAt), byName: readByName ?? "" };
}
