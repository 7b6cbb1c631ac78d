import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { inspectPdf } from "#db/evidence/inspect/pdf/inspect-pdf.ts";
import { textOnlyCopy } from "#db/evidence/inspect/pdf/text-only.ts";
import { bytes, classic, onePage, text } from "#tests/fixtures/evidence/pdf/build-pdf.ts";
import { kitPdf } from "#tests/fixtures/evidence/pdf/kit-pdf.ts";
import { png } from "#tests/fixtures/evidence/pdf/small-pictures.ts";
import { readPdf } from "#tests/fixtures/pdf-reader.ts";

const GHOSTSCRIPT = "gs";
const hasGhostscript = spawnSync(GHOSTSCRIPT, ["--version"]).status === 0;
const whereInstalled = hasGhostscript ? "" : " (skipped: Ghostscript is not installed here)";

const illustrated = kitPdf({}, (kit) => {
  kit
    .text("Our policy in words")
    .image(Buffer.from(png(400, 300)))
    .addPage()
    .text("and its second page");
});

describe("a copy of a PDF without its pictures", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "register-copy-"));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const standIn = async (name: string, script: string) => {
    const program = join(folder, name);
    await writeFile(program, `#!/bin/sh\n${script}\n`);
    await chmod(program, 0o700);
    return program;
  };

  it.skipIf(!hasGhostscript)(`keeps the words of every page and passes the inspection${whereInstalled}`, async () => {
    expect(inspectPdf(illustrated)).toMatchObject({ reason: "pdf_picture", page: 1 });
    const copy = await textOnlyCopy(illustrated);
    if (copy?.kind !== "copied") throw new Error(`no copy: ${JSON.stringify(copy)}`);
    expect(inspectPdf(copy.bytes)).toEqual({ kind: "clean", type: "pdf" });
    expect(text(copy.bytes)).not.toContain("/Image");
    const { pages } = await readPdf(copy.bytes);
    expect(pages.map((page) => page.trim())).toEqual(["Our policy in words", "and its second page"]);
  });

  it.skipIf(!hasGhostscript)(`is not made of what is no PDF${whereInstalled}`, async () => {
    expect(await textOnlyCopy(bytes("hello"))).toEqual({ kind: "failed" });
  });

  it("is not offered where Ghostscript is not installed", async () => {
    expect(await textOnlyCopy(illustrated, { program: join(folder, "not-there") })).toBeNull();
  });

  it("is inspected like any PDF", async () => {
    const bad = classic(onePage({ catalog: "/OpenAction << /S /Launch >>" }));
    await writeFile(join(folder, "bad.pdf"), bytes(bad));
    const program = await standIn("gs-bad", `cp ${join(folder, "bad.pdf")} out.pdf`);
    expect(await textOnlyCopy(illustrated, { program })).toMatchObject({
      kind: "refused",
      refused: { reason: "pdf_launch" },
    });
  });

  it("is given up when it takes too long, and leaves nothing behind", async () => {
    const program = await standIn("gs-slow", "exec sleep 20");
    const room = await mkdtemp(join(folder, "room-"));
    vi.stubEnv("TMPDIR", room);
    const from = performance.now();
    expect(await textOnlyCopy(illustrated, { program, within: 300 })).toEqual({ kind: "failed" });
    expect(performance.now() - from).toBeLessThan(5_000);
    expect(await readdir(room)).toEqual([]);
  });
});
