import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The faces of a printed page: serif for what companies say and for titles, sans for questions and small print. */
export const FACES = ["serif", "serif-bold", "sans", "sans-bold"] as const;
export type Face = (typeof FACES)[number];

/** One file of a face: each holds the characters of some scripts. */
export interface FontFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SERIF = ["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese"];
const SANS = ["latin", "latin-ext", "vietnamese"];

/** A face's files in the order in which a character is looked for; what the sans lacks is set in the serif. */
export async function filesOf(face: Face): Promise<readonly FontFile[]> {
  const weight = face.endsWith("bold") ? 600 : 400;
  const serif = SERIF.map((script) => fontFile("source-serif-4", script, weight));
  return Promise.all(
    face.startsWith("serif") ? serif : [...SANS.map((script) => fontFile("public-sans", script, weight)), ...serif],
  );
}

const kept = new Map<string, Promise<FontFile>>();

function fontFile(family: string, script: string, weight: number): Promise<FontFile> {
  const name = `${family}-${script}-${weight}-normal`;
  const reading = kept.get(name) ?? readFont(family, name);
  kept.set(name, reading);
  return reading;
}

async function readFont(family: string, name: string): Promise<FontFile> {
  const path = join(process.cwd(), "node_modules", "@fontsource", family, "files", `${name}.woff`);
  return { name, bytes: await readFile(path) };
}
