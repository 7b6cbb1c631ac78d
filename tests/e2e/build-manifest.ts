import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Routes = z.record(z.string(), z.string());
const References = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
});

/** Every address pattern that the build answers, from its own manifest; Next's two error pages are none. */
export function routesOf(distDir: string): readonly string[] {
  const routes = Routes.parse(JSON.parse(readFileSync(join(distDir, "app-path-routes-manifest.json"), "utf8")));
  return [...new Set(Object.values(routes))].filter((route) => !route.startsWith("/_")).sort();
}

/** Every server action of the build, named "folder/name" after its file's folder, with the id it is called by. */
export function actionsOf(distDir: string): ReadonlyMap<string, string> {
  const path = join(distDir, "server", "server-reference-manifest.json");
  const { node } = References.parse(JSON.parse(readFileSync(path, "utf8")));
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName }]) => [
      `${filename.split("/").at(-2)}/${exportedName}`,
      id,
    ]),
  );
}
