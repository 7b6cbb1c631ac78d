import { describe, expect, it } from "vitest";
import { isNotForBrowsers, sentToBrowsers } from "#tests/architecture/browser.ts";
import { faultsOf } from "#tests/architecture/rooms.ts";
import { allSources, read } from "#tests/architecture/source.ts";

const sources = allSources();

describe("the rooms", () => {
  it.each([
    ["domain", 30],
    ["db", 15],
    ["components", 20],
    ["app", 5],
    ["bin", 15],
  ])("reads the files of %s", (room, atLeast) => {
    expect(sources.filter(({ path }) => path.startsWith(`${room}/`)).length).toBeGreaterThanOrEqual(atLeast);
  });

  it("reads the imports of those files", () => {
    expect(sources.reduce((count, { imports }) => count + imports.length, 0)).toBeGreaterThan(200);
  });

  it("import and hold only what the table allows", () => {
    expect(sources.flatMap(faultsOf)).toEqual([]);
  });
});

describe("what a browser is sent", () => {
  it("loads nothing that needs eval, the database or Node", () => {
    const sent = sentToBrowsers(sources);
    expect(sent.length).toBeGreaterThan(10);
    expect(
      sent.flatMap(({ path, loads }) => loads.filter(isNotForBrowsers).map((from) => `${path} loads ${from}`)),
    ).toEqual([]);
  });

  it("would not pass with zod two files away", () => {
    const leaf = read("app/leaf.tsx", '"use client";\nimport { a } from "#domain/near.ts";\nexport const b = a;');
    const near = read("domain/near.ts", 'import { a } from "#domain/far.ts";\nexport { a };');
    const far = read("domain/far.ts", 'import { z } from "zod";\nexport const a = z;');
    expect(sentToBrowsers([leaf, near, far]).flatMap(({ loads }) => loads.filter(isNotForBrowsers))).toEqual(["zod"]);
  });
});

describe("the table", () => {
  it.each([
    ["domain asking the clock", "domain/period.ts", "export const now = () => Date.now();"],
    ["domain making a date", "domain/period.ts", "export const now = () => new Date();"],
    ["domain throwing dice", "domain/period.ts", "export const pick = () => Math.random();"],
    ["domain reading a setting", "domain/period.ts", "export const mode = process.env.REGISTER_MODE;"],
    [
      "domain using Node",
      "domain/period.ts",
      'import { createHash } from "node:crypto";\nexport const a = createHash;',
    ],
    ["domain using React", "domain/period.ts", 'import type { ReactNode } from "react";\nexport type A = ReactNode;'],
    ["db using Next", "db/client.ts", 'import { headers } from "next/headers";\nexport const a = headers;'],
    ["db using the app", "db/client.ts", 'import { viewer } from "#app/_http/viewer.ts";\nexport const a = viewer;'],
    [
      "a component reading the database",
      "components/a.tsx",
      'import { reports } from "#db/queries/reports.ts";\nexport const a = reports;',
    ],
    [
      "a component reading it at run time",
      "components/a.tsx",
      'export const a = () => import("#db/queries/reports.ts");',
    ],
    [
      "a component with an import made up at run time",
      "components/a.tsx",
      "export const a = (name: string) => import(name);",
    ],
    [
      "a page using the pools",
      "app/page.tsx",
      'import { readPublished } from "#db/client.ts";\nexport const a = readPublished;',
    ],
    ["a page using a table", "app/page.tsx", 'import { entry } from "#db/schema/record.ts";\nexport const a = entry;'],
    [
      "a page writing without a command",
      "app/page.tsx",
      'import { command } from "#db/command.ts";\nexport const a = command;',
    ],
    [
      "a page reading past the viewer",
      "app/page.tsx",
      'import { visible } from "#db/visible.ts";\nexport const a = visible;',
    ],
    [
      "a page reading evidence past the viewer",
      "app/page.tsx",
      'import { companiesOf } from "#db/visible-scope.ts";\nexport const a = companiesOf;',
    ],
    [
      "a query reading evidence round the one window",
      "db/queries/a.ts",
      'import { evidenceWindow } from "#db/visible-evidence.ts";\nexport const a = evidenceWindow;',
    ],
    ["a page reading cookies", "app/page.tsx", 'import { cookies } from "next/headers";\nexport const a = cookies;'],
    [
      "a page using the sign-in package",
      "app/page.tsx",
      'import NextAuth from "next-auth";\nexport const a = NextAuth;',
    ],
    ["a page decoding an image", "app/page.tsx", 'import Image from "next/image";\nexport const a = Image;'],
    ["the other driver", "bin/a.ts", 'import postgres from "postgres";\nexport const a = postgres;'],
    ["an import relative to the file", "bin/a.ts", 'import { a } from "./b.ts";\nexport const c = a;'],
    ["an import without extension", "bin/a.ts", 'import { a } from "#bin/b";\nexport const c = a;'],
    ["a barrel", "domain/report/all.ts", 'export { file } from "#domain/report/file.ts";'],
    ["a file named for nothing", "domain/report/utils.ts", "export const a = 1;"],
    ["a folder named for nothing", "db/lib/a.ts", "export const a = 1;"],
    ["a file that is too long", "bin/a.ts", "export const a = 1;\n".concat("//\n".repeat(301))],
    ["a default export", "domain/report/file.ts", "export default function file() {}"],
    ["a page kept by the framework", "app/page.tsx", '"use cache";\nexport const a = 1;'],
  ])("refuses %s", (_, path, text) => {
    expect(faultsOf(read(path, text))).toHaveLength(1);
  });

  it.each([
    [
      "domain using domain and zod",
      "domain/a.ts",
      'import { z } from "zod";\nimport { b } from "#domain/b.ts";\nexport const a = [z, b];',
    ],
    [
      "a page loading a query",
      "app/page.tsx",
      'import { matrix } from "#db/queries/matrix.ts";\nexport default () => matrix;',
    ],
    [
      "the session's place using the pools",
      "app/_http/a.ts",
      'import { b } from "#db/session.ts";\nexport const a = b;',
    ],
    ["a date that is given", "domain/a.ts", "export const a = (date: { now: string }) => date.now;"],
  ])("allows %s", (_, path, text) => {
    expect(faultsOf(read(path, text))).toEqual([]);
  });
});
