import { ghostscript } from "#db/evidence/inspect/pdf/text-only.ts";

let found: Promise<boolean> | undefined;

/** Whether copies of PDFs without their pictures can be made here; found out once. */
export function canCopyWithoutPictures(): Promise<boolean> {
  found ??= ghostscript().then((program) => program !== null);
  return found;
}
