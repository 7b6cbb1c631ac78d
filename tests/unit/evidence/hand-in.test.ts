import { describe, expect, it } from "vitest";
import { handIn, type KeptFile, type RoomInHand } from "#domain/evidence/hand-in.ts";
import { BYTES_A_COMPANY, BYTES_A_FILING, FILE_LIMIT, FILES_A_FILING } from "#domain/evidence/limits.ts";

const OPEN = { isFilingOpen: true, isHandedOver: false, isFiled: false };
const POLICY: KeptFile = {
  itemId: "policy",
  title: "Data policy",
  isWithdrawn: false,
  isLast: true,
  sha256: "aa",
  copiedFrom: null,
  size: 100,
};
const MISTAKE: KeptFile = {
  itemId: "mistake",
  title: "Mistake",
  isWithdrawn: true,
  isLast: true,
  sha256: "bb",
  copiedFrom: null,
  size: 100,
};
const NEW: Parameters<typeof handIn>[1] = { sha256: "cc", size: 10 };

function room(change: Partial<RoomInHand> = {}): RoomInHand {
  const files = change.files ?? [POLICY, MISTAKE];
  return { open: OPEN, files, companyBytes: files.reduce((sum, { size }) => sum + size, 0), ...change };
}

/** Items of a filing, one version each, all different. */
function items(count: number, change: Partial<KeptFile> = {}): readonly KeptFile[] {
  return Array.from({ length: count }, (_, at) => ({
    ...POLICY,
    itemId: `item ${at}`,
    sha256: `hash ${at}`,
    size: 1,
    ...change,
  }));
}

/** A filing that holds this many bytes already. */
const holding = (bytes: number) => room({ files: [{ ...POLICY, size: bytes }] });

describe("handing in a document", () => {
  it.each<[string, RoomInHand, typeof NEW, string | null, object]>([
    [
      "to a programme where filing is not open",
      room({ open: { ...OPEN, isFilingOpen: false } }),
      NEW,
      null,
      { code: "filing_not_open" },
    ],
    ["after the hand-over", room({ open: { ...OPEN, isHandedOver: true } }), NEW, null, { code: "handed_over" }],
    ["after the filing", room({ open: { ...OPEN, isFiled: true } }), NEW, null, { code: "already_filed" }],
    ["as the next version of nothing", room(), NEW, "nothing", { code: "no_such_evidence" }],
    ["as the next version of what is withdrawn", room(), NEW, "mistake", { code: "no_such_evidence" }],
    ["that is here already", room(), { ...NEW, sha256: "aa" }, null, { code: "same_evidence", title: "Data policy" }],
    [
      "that is what it would replace",
      room(),
      { ...NEW, sha256: "aa" },
      "policy",
      { code: "same_evidence", title: "Data policy" },
    ],
    [
      "of which a copy without pictures is here already",
      room({ files: [{ ...POLICY, copiedFrom: "dd" }] }),
      { ...NEW, sha256: "dd" },
      null,
      { code: "same_evidence", title: "Data policy" },
    ],
    [
      "that is another copy of what a copy without pictures is here of",
      room({ files: [{ ...POLICY, copiedFrom: "dd" }] }),
      { ...NEW, copiedFrom: "dd" },
      null,
      { code: "same_evidence", title: "Data policy" },
    ],
    [
      "that is an earlier version of another item",
      room({ files: [{ ...POLICY, isLast: false }, { ...POLICY, sha256: "ee" }, ...items(1)] }),
      { ...NEW, sha256: "aa" },
      "item 0",
      { code: "same_evidence", title: "Data policy" },
    ],
    [
      "as one item too many",
      room({ files: items(FILES_A_FILING) }),
      NEW,
      null,
      { code: "evidence_full", limit: "files" },
    ],
    [
      "with a byte too many for the filing",
      holding(BYTES_A_FILING - NEW.size + 1),
      NEW,
      null,
      { code: "evidence_full", limit: "filing" },
    ],
    [
      "as a version with a byte too many for the filing",
      holding(BYTES_A_FILING - NEW.size + 1),
      NEW,
      "policy",
      { code: "evidence_full", limit: "filing" },
    ],
    [
      "with a byte too many beside what is withdrawn",
      room({ files: [{ ...MISTAKE, size: BYTES_A_FILING - NEW.size + 1 }] }),
      NEW,
      null,
      { code: "evidence_full", limit: "filing" },
    ],
    [
      "with a byte too many for the company",
      room({ companyBytes: BYTES_A_COMPANY - NEW.size + 1 }),
      NEW,
      null,
      { code: "evidence_full", limit: "company" },
    ],
  ])("is refused %s", (_case, before, file, itemId, refusal) => {
    expect(handIn(before, file, itemId)).toEqual({ refused: refusal });
  });

  it.each<[string, RoomInHand, typeof NEW, string | null]>([
    ["into an empty room", room({ files: [] }), NEW, null],
    ["beside others", room(), NEW, null],
    ["as the next version of an item", room(), NEW, "policy"],
    [
      "as the next version of an item that it was before",
      room({
        files: [
          { ...POLICY, isLast: false },
          { ...POLICY, sha256: "ee" },
        ],
      }),
      { ...NEW, sha256: "aa" },
      "policy",
    ],
    ["that was handed in and withdrawn", room(), { ...NEW, sha256: "bb" }, null],
    ["as the last item", room({ files: items(FILES_A_FILING - 1) }), NEW, null],
    ["as a version when no item more is taken", room({ files: items(FILES_A_FILING) }), NEW, "item 0"],
    [
      "where withdrawn items make up the number",
      room({ files: [...items(FILES_A_FILING, { isWithdrawn: true })] }),
      NEW,
      null,
    ],
    [
      "where versions make up the number",
      room({ files: items(FILES_A_FILING).map((file) => ({ ...file, itemId: "policy" })) }),
      NEW,
      null,
    ],
    ["with the last byte of the filing", holding(BYTES_A_FILING - NEW.size), NEW, null],
    ["with the last byte of the company", room({ companyBytes: BYTES_A_COMPANY - NEW.size }), NEW, null],
  ])("is allowed %s", (_case, before, file, itemId) => {
    expect(handIn(before, file, itemId)).toBeNull();
  });

  it("is stopped by a closed report before anything about its documents is told", () => {
    const closed = room({ open: { ...OPEN, isFiled: true } });
    expect(handIn(closed, { ...NEW, sha256: "aa" }, "nothing")).toEqual({ refused: { code: "already_filed" } });
  });
});

describe("the limits", () => {
  it("are what the page says: 25 MB a document, 200 documents and 500 MB a filing", () => {
    expect([FILE_LIMIT, FILES_A_FILING, BYTES_A_FILING]).toEqual([26_214_400, 200, 524_288_000]);
    expect(BYTES_A_COMPANY).toBeGreaterThan(BYTES_A_FILING);
  });
});
