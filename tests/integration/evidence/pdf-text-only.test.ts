import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sandboxOf } from "#db/evidence/inspect/child/sandbox.ts";
import { inspectPdf } from "#db/evidence/inspect/pdf/inspect-pdf.ts";
import { type Copier, copierHere, ghostscript, textOnlyCopy } from "#db/evidence/inspect/pdf/text-only.ts";
import { bytes, classic, onePage, text } from "#tests/fixtures/evidence/pdf/build-pdf.ts";
import { kitPdf } from "#tests/fixtures/evidence/pdf/kit-pdf.ts";
import { png } from "#tests/fixtures/evidence/pdf/small-pictures.ts";
import { hasGhostscript, whereGhostscriptIs } from "#tests/fixtures/ghostscript.ts";
import { readPdf } from "#tests/fixtures/pdf-reader.ts";

const isFenced = (await sandboxOf()) === "bubblewrap";
const whereFenced = isFenced ? "" : " (skipped: bubblewrap does not work here)";

const illustrated = kitPdf({}, (kit) => {
  kit
    .text("Our policy in words")
    .image(Buffer.from(png(400, 300)))
    .addPage()
    .text("and its second page");
});

describe("a copy of a PDF without its pictures", () => {
  let folder = "";
  let from = "";
  let to = "";
  let copier: Copier | null = null;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "register-copy-"));
    from = join(folder, "sent");
    to = join(folder, "copy");
    copier = await copierHere();
  });
  beforeEach(() => writeFile(from, illustrated));
  afterEach(() => rm(to, { force: true }));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.skipIf(!hasGhostscript)(
    `keeps the words of every page and passes the inspection${whereGhostscriptIs}`,
    async () => {
      expect(inspectPdf(illustrated)).toMatchObject({ reason: "pdf_picture", page: 1 });
      expect(await textOnlyCopy(from, to, { copier })).toEqual({ kind: "made" });
      const copy = new Uint8Array(await readFile(to));
      expect(inspectPdf(copy)).toEqual({ kind: "clean", type: "pdf" });
      expect(text(copy)).not.toContain("/Image");
      const { pages } = await readPdf(copy);
      expect(pages.map((page) => page.trim())).toEqual(["Our policy in words", "and its second page"]);
      expect((await readdir(folder)).sort()).toEqual(["copy", "sent"]);
    },
  );

  it.skipIf(!hasGhostscript)(`is not made of what is no PDF${whereGhostscriptIs}`, async () => {
    await writeFile(from, "hello");
    expect(await textOnlyCopy(from, to, { copier })).toEqual({ kind: "failed" });
    expect(await readdir(folder)).toEqual(["sent"]);
  });

  it("is not made where Ghostscript is not installed", async () => {
    expect(await ghostscript("no-such-ghostscript")).toBeNull();
    expect(await textOnlyCopy(from, to, { copier: null })).toEqual({ kind: "not_here" });
  });

  it("is inspected like any PDF", async () => {
    await writeFile(from, bytes(classic(onePage({ catalog: "/OpenAction << /S /Launch >>" }))));
    expect(
      await textOnlyCopy(from, to, { copier: (sent, copy) => ({ program: "/bin/cp", args: [sent, copy] }) }),
    ).toMatchObject({
      kind: "refused",
      refused: { reason: "pdf_launch" },
    });
    expect(await readdir(folder)).toEqual(["sent"]);
  });

  it("is made two at a time, as files are inspected", async () => {
    const half = () => ({ program: "/bin/sh", args: ["-c", "sleep 0.5; exit 1"] });
    const began = performance.now();
    await Promise.all([1, 2, 3, 4, 5, 6].map((n) => textOnlyCopy(from, `${to}${n}`, { copier: half })));
    expect(performance.now() - began).toBeGreaterThan(1_400);
  });

  const filling = (fill: string) => (_sent: string, copy: string) => {
    const script = `{ ${fill}; } 2>&1 >/dev/null && cp "$0" "$1"`;
    return { program: "/bin/sh", args: ["-c", script, from, copy] };
  };

  it("is given up where it grows past what a copy may need", async () => {
    const copier = filling('dd if=/dev/zero of="$1" bs=1M count=200');
    expect(await textOnlyCopy(from, to, { copier })).toEqual({ kind: "failed" });
    expect(await readdir(folder)).toEqual(["sent"]);
  });

  it.skipIf(!isFenced)(`is given up where what lies beside it does${whereFenced}`, async () => {
    const one = (n: number) => `dd if=/dev/zero of=/tmp/aside-${n} bs=1M count=60`;
    expect(await textOnlyCopy(from, to, { copier: filling(`${one(1)} && ${one(2)}`) })).toEqual({ kind: "failed" });
  });

  it("is given up when it takes too long, and leaves nothing behind", async () => {
    const slow = () => ({ program: "/bin/sleep", args: ["20"] });
    const began = performance.now();
    expect(await textOnlyCopy(from, to, { copier: slow, within: 300 })).toEqual({ kind: "failed" });
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await readdir(folder)).toEqual(["sent"]);
  });
});
