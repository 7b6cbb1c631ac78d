/** Bytes that are sent, and what is said of them. */
export interface SentBytes {
  readonly bytes: AsyncIterator<Uint8Array>;
  readonly mediaType: string;
  readonly name: string;
}

/**
 * An answer that is a file to keep and never a page: whatever is in it, a browser shows none of it and runs none of it.
 * The headers of its address say so too. The first bytes are there before the answer begins, so that a file that cannot
 * be opened is no half answer; it goes in chunks without a length said ahead, and one that breaks off is seen to be cut.
 */
export async function bytesAnswer({ bytes, mediaType, name }: SentBytes): Promise<Response> {
  const first = await bytes.next();
  let waiting = first.done === true ? undefined : first.value;
  const body = new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const next = waiting ?? (await nextOf(bytes));
      waiting = undefined;
      if (next === undefined) stream.close();
      else stream.enqueue(next);
    },
    cancel: async () => {
      await bytes.return?.();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": mediaType,
      "content-disposition": dispositionOf(name),
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store, no-transform",
    },
  });
}

async function nextOf(bytes: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  const { done, value } = await bytes.next();
  return done === true ? undefined : value;
}

/** A name of any letters, for browsers of any age (RFC 6266, RFC 8187). */
function dispositionOf(name: string): string {
  const plain = name.replaceAll(/[^\w. -]/g, "_");
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
