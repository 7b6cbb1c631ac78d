import { Inset } from "#components/ui/inset.tsx";
import { settings } from "#settings";

/** Says plainly that nothing here is looked at by a virus scanner, where that is so. */
export function ScannedNotice() {
  const { CLAMD_URL, EVIDENCE_HASH_HOOK } = settings();
  if (CLAMD_URL !== undefined) return null;
  return (
    <Inset title="Not virus-scanned.">
      {EVIDENCE_HASH_HOOK === undefined
        ? "No scanner is set up at this register. Every document is taken apart and checked for scripts, macros and pictures, and none is compared with lists of known material or scanned for viruses: open one as you would open a letter from somebody you do not know."
        : "Every document is compared with lists of known material, and none is scanned for viruses: open one as you would open a letter from somebody you do not know."}
    </Inset>
  );
}
