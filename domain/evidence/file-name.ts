import type { EvidenceType, FileRefusal } from "#domain/evidence/verdict.ts";

/** A file's name as it will be kept, and the kind of file that it claims to be. */
export interface FileName {
  readonly name: string;
  readonly type: EvidenceType;
}

/** The endings that are taken, and what each stands for. */
export const EXTENSIONS: Readonly<Record<string, EvidenceType>> = {
  pdf: "pdf",
  csv: "csv",
  txt: "txt",
  md: "md",
  json: "json",
  docx: "docx",
  xlsx: "xlsx",
};

const LONGEST_NAME = 255;

// Line ends of every kind, other controls, marks that turn the direction of writing, halves of a character.
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

const REFUSED_ENDINGS: readonly (readonly [FileRefusal, RegExp])[] = [
  [
    "picture",
    /^(jpe?g|jpe|jfif|png|apng|gif|webp|bmp|dib|tiff?|hei[cf]|avif|svgz?|ico|cur|icns|psd|psb|xcf|ai|eps|raw|dng|cr[23]|nef|arw|orf|rw2|raf|jxl|jp2|j2k|jpx|tga|p[bgpn]m|dds|exr|hdr|wmf|emf|djvu?|dcm)$/,
  ],
  ["video", /^(mp4|m4v|mov|qt|avi|mkv|webm|wmv|asf|flv|f4v|mpe?g|m2v|m2ts|mts|ts|vob|3gp|3g2|ogv|rmvb?|divx|mxf|swf)$/],
  ["audio", /^(mp3|m4a|m4b|aac|wav|flac|og[ag]|opus|wma|aiff?|aifc|amr|midi?|ape|wv|caf|au)$/],
  [
    "archive",
    /^(zip|zipx|rar|7z|gz|tgz|bz2?|tbz2?|xz|txz|zst|lz4?|lzma|tar|cab|iso|dmg|img|jar|war|apk|ipa|arj|lzh|ace|cpio|wim|pkg|deb|rpm|vhdx?|vmdk)$/,
  ],
];

/**
 * A file's name as it will be kept, or why it is refused.
 *
 * Shape: nothing in a name is cut out or replaced, since a name that was changed in silence misleads whoever asked for
 * the file; only the spelling of accents is made one (NFC). Reserved words of other systems ("CON.txt") are fine: no
 * file is ever stored under its name.
 * Refuses: `name_empty`, `name_too_long`, `name_with_control`, `name_with_path`, `name_hidden`, `type_not_accepted`,
 * and `picture`, `video`, `audio`, `archive` by the ending.
 */
export function readFileName(given: string): FileName | FileRefusal {
  const name = given.normalize("NFC");
  if (name.trim() === "") return "name_empty";
  if ([...name].length > LONGEST_NAME) return "name_too_long";
  if (UNSAFE.test(name)) return "name_with_control";
  if (/[/\\]/.test(name)) return "name_with_path";
  if (name.startsWith(".")) return "name_hidden";
  const ending = endingOf(name);
  const type = EXTENSIONS[ending];
  if (type !== undefined && Object.hasOwn(EXTENSIONS, ending)) return { name, type };
  return REFUSED_ENDINGS.find(([, endings]) => endings.test(ending))?.[0] ?? "type_not_accepted";
}

function endingOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
}
