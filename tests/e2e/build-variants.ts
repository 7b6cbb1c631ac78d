import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildEnvironment } from "#bin/environment.ts";
import { run } from "#bin/run.ts";
import { temporaryFolder } from "#tests/fixtures/reaped.ts";

const SOURCES = ["app", "components", "db", "domain", "drizzle", "public"];
const FILES = [
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "proxy.ts",
  "settings.ts",
  "tsconfig.json",
];

/** A folder with the sources and packages of the register, in which a variant of it can be built and served. */
export async function variantFolder(): Promise<string> {
  const folder = temporaryFolder("variant");
  for (const name of [...SOURCES, ...FILES]) cpSync(name, join(folder, name), { recursive: true });
  // Links where the file system allows it: the packages are many, and nothing changes them.
  const link = await run("cp", ["-al", "node_modules", join(folder, "node_modules")], { shown: false });
  if (link.code !== 0) await run("cp", ["-a", "node_modules", folder], { shown: false });
  return folder;
}

/** The register's own build without what `proxy.ts` does: as if there were no such file. */
export function withoutProxy(folder: string, distDir: string): string {
  const variant = ".next-without-proxy";
  cpSync(distDir, join(folder, variant), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => path !== join(distDir, "cache"),
  });
  const path = join(folder, variant, "server", "functions-config-manifest.json");
  change(path, '"/_middleware"', '"/_middleware-that-is-gone"');
  return variant;
}

/** A build in which the permission table says yes to everybody, and private reads are cut to nobody. */
export async function withEverythingAllowed(folder: string, distDir: string): Promise<string> {
  change(join(folder, "domain/access/policy.ts"), /return viewer\.kind === "person" && POLICY[^;]*;/, "return true;");
  const visible = join(folder, "db/visible.ts");
  const scope = join(folder, "db/visible-scope.ts");
  change(scope, /return and\(inArray\(organisationId, companiesOf\(viewer\)\), where\);/, "return where;");
  change(visible, /viewer\.kind === "person" \? eq\(session\.personId, viewer\.personId\) : sql`false`/, "sql`true`");
  // Built on what the bundler remembers of the register's own build, which spares most of the work.
  const variant = distDir;
  mkdirSync(join(folder, variant));
  cpSync(join(distDir, "cache"), join(folder, variant, "cache"), { recursive: true });
  const next = join(folder, "node_modules", "next", "dist", "bin", "next");
  const built = await run(process.execPath, [next, "build", folder], {
    environment: buildEnvironment(variant),
    shown: false,
  });
  if (built.code !== 0) throw new Error(`the variant could not be built:\n${built.output}`);
  return variant;
}

function change(path: string, what: string | RegExp, to: string): void {
  const before = readFileSync(path, "utf8");
  const after = before.replace(what, to);
  if (after === before) throw new Error(`${path} does not hold ${what} any more: put the variant right`);
  writeFileSync(path, after);
}
