import type { ContentReader } from "#db/evidence/inspect/pdf/content-reader.ts";
import type { InlinePicture } from "#db/evidence/inspect/pdf/inline-picture.ts";
import type { Page } from "#db/evidence/inspect/pdf/pages.ts";
import { newestObjectOf, newestOf } from "#db/evidence/inspect/pdf/pdf-file.ts";
import type { ContentUse } from "#db/evidence/inspect/pdf/read-content.ts";
import { isArray, isDictionary, nameAt, type PdfObject, type PdfValue } from "#db/evidence/inspect/pdf/value.ts";

/** The pictures that one page shows, those within its typefaces apart. */
export interface PagePictures {
  readonly shown: ReadonlySet<PdfObject | InlinePicture>;
  readonly inTypefaces: ReadonlySet<PdfObject | InlinePicture>;
}

interface Walk {
  readonly reader: ContentReader;
  readonly shown: Set<PdfObject | InlinePicture>;
  readonly inTypefaces: Set<PdfObject | InlinePicture>;
  readonly seen: Set<PdfObject>;
}

/**
 * The pictures of a page, through everything it draws: forms, patterns, typefaces, masks and notes.
 *
 * Shape: only what is drawn counts, since some producers give every page the pictures of the whole document.
 */
export function picturesOf(reader: ContentReader, page: Page): PagePictures {
  const walk: Walk = { reader, shown: new Set(), inTypefaces: new Set(), seen: new Set() };
  follow(walk, reader.ofPage(page), page.resources, false);
  const notes = newestOf(reader.file, page.dictionary.get("Annots"));
  for (const note of isArray(notes) ? notes : []) followNote(walk, newestOf(reader.file, note), page.resources);
  return walk;
}

function follow(walk: Walk, use: ContentUse, resources: PdfValue, isGlyph: boolean): void {
  const { file } = walk.reader;
  const pictures = isGlyph ? walk.inTypefaces : walk.shown;
  for (const picture of use.pictures) pictures.add(picture);
  for (const object of named(walk, resources, "XObject", use.drawn)) {
    if (object.stream !== null && nameAt(object.stream.dictionary, "Subtype") === "Image") pictures.add(object);
    else followStream(walk, object, resources, isGlyph);
  }
  for (const object of named(walk, resources, "Pattern", use.patterns)) followStream(walk, object, resources, isGlyph);
  for (const font of valuesNamed(walk, resources, "Font", use.fonts)) followTypeface(walk, font, resources);
  for (const state of valuesNamed(walk, resources, "ExtGState", use.states)) {
    if (!isDictionary(state)) continue;
    const mask = newestOf(file, state.get("SMask"));
    if (isDictionary(mask)) followStream(walk, newestObjectOf(file, mask.get("G")), resources, isGlyph);
    const font = newestOf(file, state.get("Font"));
    if (isArray(font)) followTypeface(walk, newestOf(file, font[0]), resources);
  }
}

function followStream(walk: Walk, object: PdfObject | undefined, resources: PdfValue, isGlyph: boolean): void {
  if (object === undefined || object.stream === null || walk.seen.has(object)) return;
  walk.seen.add(object);
  const own = newestOf(walk.reader.file, object.stream.dictionary.get("Resources"));
  follow(walk, walk.reader.ofStream(object), isDictionary(own) ? own : resources, isGlyph);
}

function followTypeface(walk: Walk, font: PdfValue, resources: PdfValue): void {
  if (!isDictionary(font) || nameAt(font, "Subtype") !== "Type3") return;
  const own = newestOf(walk.reader.file, font.get("Resources"));
  const glyphs = newestOf(walk.reader.file, font.get("CharProcs"));
  for (const glyph of isDictionary(glyphs) ? glyphs.values() : [])
    followStream(walk, newestObjectOf(walk.reader.file, glyph), isDictionary(own) ? own : resources, true);
}

function followNote(walk: Walk, note: PdfValue, resources: PdfValue): void {
  const { file } = walk.reader;
  const looks = isDictionary(note) ? newestOf(file, note.get("AP")) : null;
  if (!isDictionary(looks)) return;
  for (const look of looks.values()) {
    followStream(walk, newestObjectOf(file, look), resources, false);
    const states = newestOf(file, look);
    if (isDictionary(states))
      for (const state of states.values()) followStream(walk, newestObjectOf(file, state), resources, false);
  }
}

function named(walk: Walk, resources: PdfValue, kind: string, names: ReadonlySet<string>): readonly PdfObject[] {
  return entries(walk, resources, kind, names).flatMap((value) => newestObjectOf(walk.reader.file, value) ?? []);
}

function valuesNamed(walk: Walk, resources: PdfValue, kind: string, names: ReadonlySet<string>): readonly PdfValue[] {
  return entries(walk, resources, kind, names).map((value) => newestOf(walk.reader.file, value));
}

function entries(walk: Walk, resources: PdfValue, kind: string, names: ReadonlySet<string>): readonly PdfValue[] {
  const group = isDictionary(resources) ? newestOf(walk.reader.file, resources.get(kind)) : null;
  if (!isDictionary(group)) return [];
  walk.reader.step(names.size);
  return [...names].flatMap((name) => group.get(name) ?? []);
}
