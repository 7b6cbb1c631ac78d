import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const Floor = z.strictObject({
  least: z.string().optional(),
  exactly: z.string().optional(),
  because: z.string().min(10),
});
const Floors = z.strictObject({
  floors: z.record(z.string(), Floor),
  absent: z.record(z.string(), z.string()),
  onlyFor: z.record(z.string(), z.string()),
  mayHaveInstallScripts: z.record(z.string(), z.string()),
});
const Locked = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  os: z.union([z.string(), z.array(z.string())]).optional(),
  hasInstallScript: z.boolean().optional(),
  resolved: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const Dependencies = z.record(z.string(), z.string());

const { floors, absent, onlyFor, mayHaveInstallScripts } = Floors.parse(json("security/floors.json"));
const manifest = z.object({ dependencies: Dependencies, devDependencies: Dependencies }).parse(json("package.json"));
const locked = Object.entries(
  z.object({ packages: z.record(z.string(), Locked) }).parse(json("package-lock.json")).packages,
)
  .filter(([at]) => at !== "")
  .map(([at, entry]) => ({ name: at.slice(at.lastIndexOf("node_modules/") + 13), at, ...entry }));
const installable = locked.filter(({ os }) => os?.[0] !== "none");

describe("the packages", () => {
  it("are locked", () => {
    expect(installable.length).toBeGreaterThan(200);
  });

  it.each(Object.entries(floors))("hold the floor of %s", (name, { least, exactly }) => {
    const versions = installable.filter((entry) => entry.name === name).map(({ version }) => version ?? "");
    expect(versions.length).toBeGreaterThan(0);
    for (const version of versions) {
      if (exactly !== undefined) expect(version).toBe(exactly);
      if (least !== undefined) expect(isAtLeast(version, least)).toBe(true);
    }
  });

  it.each(Object.keys(absent))("leave out %s", (name) => {
    expect(installable.filter((entry) => entry.name === name)).toEqual([]);
  });

  it.each(Object.keys(onlyFor))("have %s for development only", (name) => {
    expect(
      installable.filter((entry) => entry.name === name).map(({ dev, devOptional }) => dev ?? devOptional),
    ).toEqual([true]);
  });

  it("are asked for by exact version", () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it("are each checked against a hash, and come from no place of their own", () => {
    expect(installable.filter(({ integrity }) => !integrity?.startsWith("sha512-")).map(({ at }) => at)).toEqual([]);
    expect(locked.filter(({ resolved }) => resolved !== undefined && !resolved.startsWith("https://"))).toEqual([]);
  });

  it("run no script on installation", () => {
    expect(readFileSync(".npmrc", "utf8")).toMatch(/^ignore-scripts=true$/m);
    const permitted = Object.keys(mayHaveInstallScripts).map((name) => name.replace("*", ""));
    const withScript = installable.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect(
      withScript.filter(
        (name) => !permitted.some((known) => name === known || (known.endsWith("/") && name.startsWith(known))),
      ),
    ).toEqual([]);
  });

  it("have been public for a week", () => {
    expect(readFileSync(".npmrc", "utf8")).toMatch(/^min-release-age=7$/m);
  });

  it("lock every optional package, so that npm ci accepts the file whatever the registry carries", () => {
    const names = new Set(locked.map(({ name }) => name));
    const missing = locked
      .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
      .filter((name) => !names.has(name));
    expect(missing).toEqual([]);
  });

  it("are few, and docs/dependencies.md says of each what it saves and who keeps it", () => {
    const explained = readFileSync("docs/dependencies.md", "utf8");
    const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(
      direct.filter((name) => !new RegExp(`^\\| \`${name}\` \\| .{10,} \\| .{3,} \\|$`, "m").test(explained)),
    ).toEqual([]);
    // 25 was the aim. The client of S3 is one more: signing its requests by hand would be cryptography of our own. The
    // reader of forms that stream in is another.
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(27);
    const rows = [...explained.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]);
    expect(rows.filter((name) => name !== undefined && !direct.includes(name))).toEqual([]);
  });
});

describe("a floor", () => {
  it.each([
    ["16.4.5", "16.4.6", false],
    ["16.4.6", "16.4.6", true],
    ["16.10.0", "16.4.6", true],
    ["9.9.9", "10.0.0", false],
  ])("finds that %s against %s is %s", (version, least, holds) => {
    expect(isAtLeast(version, least)).toBe(holds);
  });
});

function isAtLeast(version: string, least: string): boolean {
  const [left, right] = [version, least].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
