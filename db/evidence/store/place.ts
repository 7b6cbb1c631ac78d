import { join } from "node:path";
import type { Settings } from "#settings";

/** A bucket, and how to reach it. */
export interface S3Place {
  readonly bucket: string;
  /** What every key of ours begins with there; empty, or ends in a slash. */
  readonly prefix: string;
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly accessKeyId: string | undefined;
  readonly secretAccessKey: string | undefined;
}

/** Where evidence is stored: a folder of this machine, or a bucket. */
export type StorePlace = { readonly kind: "disk"; readonly folder: string } | ({ readonly kind: "s3" } & S3Place);

type Given = Pick<Settings, "REGISTER_DATA" | "EVIDENCE_STORE" | "AWS_ACCESS_KEY_ID" | "AWS_SECRET_ACCESS_KEY">;

/** Reads `EVIDENCE_STORE`: `disk`, or `s3://BUCKET/PREFIX?endpoint=…&region=…`. */
export function storePlace(given: Given): StorePlace {
  if (given.EVIDENCE_STORE === "disk") return { kind: "disk", folder: storeFolder(given.REGISTER_DATA) };
  const url = new URL(given.EVIDENCE_STORE);
  const path = url.pathname.replace(/^\/+|\/+$/g, "");
  return {
    kind: "s3",
    bucket: url.hostname,
    prefix: path === "" ? "" : `${path}/`,
    endpoint: url.searchParams.get("endpoint") ?? undefined,
    region: url.searchParams.get("region") ?? "us-east-1",
    accessKeyId: given.AWS_ACCESS_KEY_ID,
    secretAccessKey: given.AWS_SECRET_ACCESS_KEY,
  };
}

/** The folder of stored files, when they are stored on this machine. */
export function storeFolder(dataFolder: string): string {
  return join(dataFolder, "evidence", "files");
}
