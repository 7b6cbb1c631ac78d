import { diskStore } from "#db/evidence/store/disk.ts";
import type { EvidenceStore } from "#db/evidence/store/evidence-store.ts";
import { storePlace } from "#db/evidence/store/place.ts";
import type { Settings } from "#settings";

/** The store that the settings name. The S3 client is loaded only where it is used. */
export async function evidenceStore(given: Parameters<typeof storePlace>[0]): Promise<EvidenceStore> {
  const place = storePlace(given satisfies Partial<Settings>);
  if (place.kind === "disk") return diskStore(place.folder);
  const { s3Store } = await import("#db/evidence/store/s3.ts");
  return s3Store(place);
}
