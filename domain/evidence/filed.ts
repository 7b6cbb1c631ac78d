import { z } from "zod";
import { EVIDENCE_KINDS, READERS } from "#domain/evidence/description.ts";
import type { EvidenceItem } from "#domain/evidence/item.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { fromHex, toHex } from "#domain/record/bytes.ts";
import { Words } from "#domain/record/documents/words.ts";
import { HashHex, type Sha256 } from "#domain/record/hash.ts";

/**
 * What a filed report says of one evidence item.
 *
 * Shape: `commitment` is SHA-256 over a salt that is kept and the SHA-256 of the bytes, so that a later disclosure can be
 * checked and nobody can tell from it which file it is; `about` is null for what only the company's people may read,
 * `disclosed` is null for all but what everybody may read.
 */
export const FiledEvidence = z
  .strictObject({
    number: z.int().positive(),
    readers: z.enum(READERS),
    commitment: HashHex,
    about: z
      .strictObject({
        kind: z.enum(EVIDENCE_KINDS),
        effectiveFrom: CalendarDate,
        effectiveTo: CalendarDate.nullable(),
        expiresOn: CalendarDate.nullable(),
        supports: z.array(z.string().min(1)).min(1),
      })
      .nullable(),
    disclosed: z
      .strictObject({
        title: Words,
        type: z.enum(["pdf", "csv", "txt", "md", "json", "docx", "xlsx"]),
        size: z.int().positive(),
        sha256: HashHex,
        salt: HashHex,
      })
      .nullable(),
  })
  .refine(({ readers, about }) => (about === null) === (readers === "company"), "Tells more, or less, than it may")
  .refine(({ readers, disclosed }) => (disclosed === null) === (readers !== "public"), "Discloses what is not for all");
export type FiledEvidence = z.infer<typeof FiledEvidence>;

/** An item as it goes on the record: no title, name, size or hash of anything that not everybody may read. */
export function filedEvidence(item: EvidenceItem, sha256: Sha256): FiledEvidence {
  const { title, readers, kind, effectiveFrom, effectiveTo, expiresOn, supports } = item.description;
  const { type, size, sha256: hash, salt } = item;
  return {
    number: item.number,
    readers,
    commitment: commitmentTo(hash, salt, sha256),
    about: readers === "company" ? null : { kind, effectiveFrom, effectiveTo, expiresOn, supports: [...supports] },
    disclosed: readers === "public" ? { title, type, size, sha256: hash, salt } : null,
  };
}

/** The commitment to a hash under a salt, all in hexadecimal: SHA-256 of the salt's 32 bytes and the hash's 32 bytes. */
export function commitmentTo(hash: string, salt: string, sha256: Sha256): string {
  return toHex(sha256(fromHex(`${salt}${hash}`)));
}
