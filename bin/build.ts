import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildEnvironment } from "#bin/environment.ts";
import { holdInTurn } from "#bin/hold.ts";
import { run } from "#bin/run.ts";
import { progress, StepFailed } from "#bin/steps.ts";

const SOURCES = ["app", "components", "db", "domain", "public"];
const FILES = [
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "settings.ts",
];
const KEPT = 4;

/**
 * The folder of the production build of the sources as they are, built only when there is none.
 *
 * A build is named by the hash of what goes into it. So a build is never changed under a server that serves it, and
 * `up` and `test` on the same sources share one.
 */
export async function productionBuild(): Promise<{ distDir: string; isNew: boolean }> {
  const distDir = `.next-${hashOfSources()}`;
  const turn = await holdInTurn(join(process.cwd(), distDir), (pid) =>
    progress(`waiting for process ${pid}, which builds the same sources`),
  );
  try {
    const mark = join(distDir, "register-built");
    const isNew = !existsSync(mark);
    if (isNew) {
      await build(distDir);
      writeFileSync(mark, "");
    }
    utimesSync(mark, new Date(), new Date());
    removeOldBuilds(distDir);
    return { distDir, isNew };
  } finally {
    await turn.release();
  }
}

async function build(distDir: string): Promise<void> {
  rmSync(distDir, { recursive: true, force: true });
  const next = join("node_modules", "next", "dist", "bin", "next");
  const { code, output } = await run(process.execPath, [next, "build"], {
    environment: buildEnvironment(distDir),
    shown: false,
  });
  if (code !== 0)
    throw new StepFailed(
      `the production build did not finish:\n${output}`,
      "put right what it names; npm run verify finds most of it sooner",
    );
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  const files = [
    ...FILES.filter((path) => existsSync(path)),
    ...SOURCES.filter((path) => existsSync(path)).flatMap(filesIn),
  ];
  for (const path of files.sort()) {
    hash.update(`${path}\0${createHash("sha256").update(readFileSync(path)).digest("hex")}\n`);
  }
  return hash.digest("hex").slice(0, 12);
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

// A build that a server still serves is among the newest, or its server has outlived several changes of the sources.
function removeOldBuilds(current: string): void {
  const others = readdirSync(".")
    .filter(
      (name) => /^\.next-[0-9a-f]{12}$/.test(name) && name !== current && existsSync(join(name, "register-built")),
    )
    .sort((a, b) => statSync(join(b, "register-built")).mtimeMs - statSync(join(a, "register-built")).mtimeMs);
  for (const name of others.slice(KEPT - 1)) rmSync(name, { recursive: true, force: true });
}
