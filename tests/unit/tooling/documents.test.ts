import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const documents = ["README.md", "CONTRIBUTING.md", "SECURITY.md", ...documentsIn("docs")].map((path) => ({
  path,
  text: readFileSync(path, "utf8"),
}));
const rooms = ["app", "bin", "components", "db", "docs", "domain", "drizzle", "public", "security", "tests"];
const scripts = Object.keys(
  z.object({ scripts: z.record(z.string(), z.string()) }).parse(json("package.json")).scripts,
);

describe("the documents", () => {
  it("are there to be read", () => {
    expect(documents.length).toBeGreaterThan(15);
    expect(documents.flatMap(({ text }) => mentionedIn(text)).length).toBeGreaterThan(80);
    expect(documents.flatMap(({ text }) => linksIn(text)).length).toBeGreaterThan(15);
  });

  it.each(documents)("name only files that exist: $path", ({ text }) => {
    expect(mentionedIn(text).filter((path) => !existsSync(path))).toEqual([]);
  });

  it.each(documents)("link only to files that exist: $path", ({ path, text }) => {
    expect(linksIn(text).filter((target) => !existsSync(join(dirname(path), target)))).toEqual([]);
  });

  it.each(documents)("name only commands that exist: $path", ({ text }) => {
    expect(commandsIn(text).filter((name) => !scripts.includes(name))).toEqual([]);
  });
});

describe("the reader of documents", () => {
  it.each([
    ["a file in a room", "See `domain/report/file.ts`.", ["domain/report/file.ts"]],
    ["a file with brackets", "`app/(desk)/[period]/page.tsx`", ["app/(desk)/[period]/page.tsx"]],
    ["a folder", "The room `db/commands/`.", ["db/commands/"]],
    ["a source at the top", "`proxy.ts` and `bin/first-step.mjs`", ["proxy.ts", "bin/first-step.mjs"]],
    ["a file in a block of code", "```\nnode db/seed/seed.ts\n```", ["db/seed/seed.ts"]],
    ["a pattern, an address and a word as none", "`tests/unit/**` `/sign-in` `text/plain` `.data/mail` `#db/a.ts`", []],
  ])("takes %s", (_, text, expected) => {
    expect(mentionedIn(text)).toEqual(expected);
  });

  it("takes links within the repository only, without their fragments", () => {
    const text = "[a](docs/a.md#part) ![b](b.png) [c](https://example.org/c) [d](#here)";
    expect(linksIn(text)).toEqual(["docs/a.md", "b.png"]);
  });

  it("takes the commands of npm", () => {
    expect(commandsIn("Run `npm run up`, `npm test` or `PORT=3001 npm run bench driver`.")).toEqual([
      "up",
      "bench",
      "test",
    ]);
  });
});

function documentsIn(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
  return found.sort().map((path) => join(folder, path));
}

/** Every file and folder of the repository that stands as code in a text: in a room, or a source at the top. */
function mentionedIn(text: string): string[] {
  const spans = [...text.matchAll(/```[^\n]*\n([\s\S]*?)```|`([^`\n]+)`/g)].map(
    ([, block, span]) => block ?? span ?? "",
  );
  return spans
    .flatMap((span) => span.split(/[\s,;:"']+/))
    .filter((word) => !word.includes("*"))
    .filter((word) =>
      rooms.includes(word.split("/")[0] ?? "") ? word.includes("/") : /^[a-z.-]+\.(ts|mjs)$/.test(word),
    );
}

function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

function commandsIn(text: string): string[] {
  const run = [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, name = ""]) => name);
  return text.includes("npm test") ? [...run, "test"] : run;
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
