import { describe, expect, it } from "vitest";
import { open, seal, sealedSize } from "#db/evidence/seal/sealed.ts";
import { gathered, inPieces, random } from "#tests/fixtures/evidence/bytes.ts";

const CHUNK = 65_536;
const STORED = CHUNK + 16;
const HEADER = 12;
const of = { fileKey: random(32), fileId: "file-1", organisationId: "alder" };

async function sealed(bytes: Uint8Array, as = of): Promise<Buffer> {
  return gathered(seal(inPieces(bytes), as));
}

/** The header, and the sealed chunks one by one. */
function apart(bytes: Buffer): { header: Buffer; chunks: Buffer[] } {
  const chunks = [];
  for (let at = HEADER; at < bytes.length; at += STORED) chunks.push(bytes.subarray(at, at + STORED));
  return { header: bytes.subarray(0, HEADER), chunks };
}

function opened(bytes: Uint8Array, as = of): Promise<Buffer> {
  return gathered(open(inPieces(bytes), as));
}

describe("a sealed file", () => {
  it.each([0, 1, 15, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7])(
    "of %i bytes opens to the same bytes and has the length foretold",
    async (size) => {
      const bytes = random(size);
      const stored = await sealed(bytes);
      expect(stored.length).toBe(sealedSize(size));
      expect((await opened(stored)).equals(bytes)).toBe(true);
    },
  );

  it("shows none of its bytes, and not the same bytes twice", async () => {
    const bytes = Buffer.from("a sentence that must not be seen ".repeat(4_000));
    const [one, other] = [await sealed(bytes), await sealed(bytes)];
    expect(one.includes("sentence")).toBe(false);
    expect(one.subarray(HEADER).equals(other.subarray(HEADER))).toBe(false);
  });

  it("shows of equal chunks not that they are equal: no nonce is used twice", async () => {
    const { chunks } = apart(await sealed(new Uint8Array(5 * CHUNK)));
    expect(new Set(chunks.map((chunk) => chunk.subarray(0, CHUNK).toString("hex"))).size).toBe(5);
  });

  const bytes = random(3 * CHUNK + 100);
  const CHANGES: readonly [string, (h: Buffer, c: Buffer[]) => readonly Uint8Array[]][] = [
    ["two chunks exchanged", (h, c) => [h, ...c.slice(1, 2), ...c.slice(0, 1), ...c.slice(2)]],
    ["a chunk left out", (h, c) => [h, ...c.toSpliced(1, 1)]],
    ["its last chunk cut off", (h, c) => [h, ...c.slice(0, -1)]],
    ["half of a chunk cut off", (h, c) => [h, ...c.slice(0, -1), (c.at(-1) ?? h).subarray(0, 50)]],
    ["nothing behind its header", (h) => [h]],
    ["half a header", (h) => [h.subarray(0, 6)]],
    ["no byte at all", () => []],
    ["a chunk twice", (h, c) => [h, ...c.slice(0, 2), ...c.slice(1)]],
    ["its own last chunk once more", (h, c) => [h, ...c, ...c.slice(-1)]],
    ["a byte more", (h, c) => [h, ...c, Buffer.from([0])]],
    ["another version", (h, c) => [Buffer.from(h).fill(2, 4, 5), ...c]],
    ["another magic", (h, c) => [Buffer.from(h).fill(0, 0, 1), ...c]],
    ["another nonce", (h, c) => [Buffer.from(h).fill(7, 8, 9), ...c]],
  ];
  it.each(CHANGES)("does not open with %s", async (_, change) => {
    const parts = apart(await sealed(bytes));
    const changed = Buffer.concat(change(parts.header, parts.chunks));
    await expect(opened(changed)).rejects.toThrow("sealed bytes do not open");
  });

  it("does not open with any one bit changed", async () => {
    const stored = await sealed(random(200));
    for (let at = 0; at < stored.length; at += 1) {
      const changed = Buffer.from(stored);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      await expect(opened(changed)).rejects.toThrow("sealed bytes do not open");
    }
  });

  it.each([
    ["another file", { ...of, fileId: "file-2" }],
    ["another company", { ...of, organisationId: "birch" }],
    ["words moved from one to the other", { ...of, fileId: "file-1a", organisationId: "lder" }],
    ["another key", { ...of, fileKey: random(32) }],
  ])("does not open as that of %s", async (_, other) => {
    await expect(opened(await sealed(bytes), other)).rejects.toThrow("changed_chunk");
  });

  it("takes no chunk of another file that was sealed with the same key", async () => {
    const mine = apart(await sealed(bytes));
    const theirs = apart(await sealed(random(3 * CHUNK + 100), { ...of, organisationId: "birch" }));
    const mixed = Buffer.concat([mine.header, ...mine.chunks.slice(0, 1), ...theirs.chunks.slice(1)]);
    await expect(opened(mixed)).rejects.toMatchObject({ why: "changed_chunk", chunk: 1 });
  });

  it("hands out every whole chunk before the broken one, and nothing of that", async () => {
    const stored = await sealed(bytes);
    stored[HEADER + 2 * STORED + 5] = (stored[HEADER + 2 * STORED + 5] ?? 0) ^ 1;
    const got: Uint8Array[] = [];
    await expect(
      (async () => {
        for await (const piece of open(inPieces(stored), of)) got.push(piece);
      })(),
    ).rejects.toMatchObject({ chunk: 2 });
    expect(Buffer.concat(got).equals(bytes.subarray(0, 2 * CHUNK))).toBe(true);
  });

  it("lets go of what it reads when its reader stops, and when it is no seal", async () => {
    let closed = 0;
    async function* watched(bytes: Uint8Array) {
      try {
        yield* inPieces(bytes);
      } finally {
        closed += 1;
      }
    }
    for await (const piece of open(watched(await sealed(bytes)), of)) {
      expect(piece.length).toBe(CHUNK);
      break;
    }
    await expect(gathered(open(watched(random(500_000)), of))).rejects.toThrow("no_seal");
    expect(closed).toBe(2);
  });
});
