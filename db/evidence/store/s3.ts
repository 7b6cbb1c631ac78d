import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import {
  checkedKey,
  type EvidenceStore,
  exactly,
  type StoredFile,
  StoreFailed,
} from "#db/evidence/store/evidence-store.ts";
import type { S3Place } from "#db/evidence/store/place.ts";

/**
 * The store in a bucket of any server that speaks S3.
 *
 * Shape: an object appears whole or not at all, because its length is announced before its bytes; and it is asked for
 * once more after it was taken. The bytes are sealed, so a bucket that changes them is found out when they are opened.
 */
export function s3Store(place: S3Place): EvidenceStore {
  const client = clientOf(place);
  const named = (key: string) => ({ Bucket: place.bucket, Key: `${place.prefix}${checkedKey(key)}` });
  return {
    put: async (key, bytes, size) => {
      const body = Readable.from(exactly(bytes, size), { objectMode: false });
      // Bytes that break off end the request at once: the server would wait for the rest, and so would the caller.
      const breaking = new AbortController();
      body.once("error", (error) => breaking.abort(error));
      try {
        await client.send(
          new PutObjectCommand({
            ...named(key),
            Body: body,
            ContentLength: size,
            ContentType: "application/octet-stream",
          }),
          { abortSignal: breaking.signal },
        );
        const kept = await client.send(new HeadObjectCommand(named(key)));
        if (kept.ContentLength !== size) throw new StoreFailed("store_unavailable", "the object has another length");
      } catch (error) {
        throw failure(breaking.signal.aborted ? breaking.signal.reason : error);
      } finally {
        body.destroy();
      }
    },
    get: (key) => read(client, named(key)),
    has: async (key) => {
      try {
        await client.send(new HeadObjectCommand(named(key)));
        return true;
      } catch (error) {
        if (isMissing(error)) return false;
        throw failure(error);
      }
    },
    remove: async (key) => {
      try {
        await client.send(new DeleteObjectCommand(named(key)));
      } catch (error) {
        if (!isMissing(error)) throw failure(error);
      }
    },
    list: () => list(client, place),
    // An interrupted put leaves nothing behind: the server throws away what does not have its announced length.
    sweep: () => Promise.resolve(0),
  };
}

function clientOf({ endpoint, region, accessKeyId, secretAccessKey }: S3Place): S3Client {
  return new S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(accessKeyId === undefined || secretAccessKey === undefined
      ? {}
      : { credentials: { accessKeyId, secretAccessKey } }),
    // Servers other than Amazon's often lack the trailing checksums; sealed bytes carry their own.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 5_000, socketTimeout: 30_000 },
    logger: { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet },
  });
}

function quiet(): void {
  // What matters is thrown; the client would print requests otherwise.
}

async function* read(client: S3Client, named: { Bucket: string; Key: string }): AsyncGenerator<Uint8Array> {
  try {
    const { Body } = await client.send(new GetObjectCommand(named));
    if (!(Body instanceof Readable)) throw new StoreFailed("store_unavailable", "an object without a body");
    for await (const piece of Body) yield piece;
  } catch (error) {
    throw failure(error);
  }
}

async function* list(client: S3Client, { bucket, prefix }: S3Place): AsyncGenerator<StoredFile> {
  let next: string | undefined;
  do {
    const asked = new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: next });
    const page = await client.send(asked).catch((error: unknown) => {
      throw failure(error);
    });
    for (const { Key = "", Size = 0, LastModified = new Date(0) } of page.Contents ?? [])
      yield { key: Key.slice(prefix.length), size: Size, storedAt: LastModified };
    next = page.IsTruncated === true ? page.NextContinuationToken : undefined;
  } while (next !== undefined);
}

function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404 && error.name !== "NoSuchBucket";
}

function failure(error: unknown): unknown {
  if (error instanceof StoreFailed) return error;
  if (isMissing(error)) return new StoreFailed("not_stored", "there is no such object", error);
  if (error instanceof S3ServiceException) {
    const { name, $metadata } = error;
    const isFull = $metadata.httpStatusCode === 507 || /quota|insufficient/i.test(name);
    return new StoreFailed(isFull ? "store_full" : "store_unavailable", name, error);
  }
  // What a caller's own bytes threw is passed on as it is; the rest came from the network.
  const isNetwork = error instanceof Error && ("code" in error || error.name === "TimeoutError");
  return isNetwork ? new StoreFailed("store_unavailable", error.name, error) : error;
}
