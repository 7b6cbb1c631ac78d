import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { VIEWS } from "#app/(public)/views.ts";

const Routes = z.record(z.string(), z.string());
const References = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
});

/**
 * Every address pattern that the build answers, from its own manifest; Next's two error pages are none.
 *
 * Shape: the one route of public pages stands for every view, and for both other vantages.
 */
export function routesOf(distDir: string): readonly string[] {
  const routes = Routes.parse(JSON.parse(readFileSync(join(distDir, "app-path-routes-manifest.json"), "utf8")));
  const own = [...new Set(Object.values(routes))].filter((route) => !route.startsWith("/_"));
  return own.flatMap((route) => (route === PUBLIC_PAGES ? VIEW_ROUTES : [route])).sort();
}

const PUBLIC_PAGES = "/[programme]/[[...at]]";
const VIEW_ROUTES = [
  ...VIEWS.map(({ at }) => (at === "" ? "/[programme]" : `/[programme]/${at.replaceAll(/:([a-z]+)/g, "[$1]")}`)),
  ...["as-known-on", "published-by"].map((vantage) => `/[programme]/${vantage}/[day]`),
];

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
