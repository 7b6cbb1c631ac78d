import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";

/** A value as a PDF writes it. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary;

export interface PdfName {
  readonly kind: "name";
  /** With its #xx escapes undone. */
  readonly name: string;
}

export interface PdfString {
  readonly kind: "string";
  /** One character a byte. */
  readonly text: string;
}

export interface PdfReference {
  readonly kind: "reference";
  readonly number: number;
  readonly generation: number;
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** One object of the file, as the scan found it. */
export interface PdfObject {
  readonly number: number;
  readonly generation: number;
  /** Where it begins in the file; inside an object stream, -1. */
  readonly from: number;
  readonly value: PdfValue;
  readonly stream: PdfStream | null;
}

/** The bytes of a stream, from and up to; `dictionary` is the value of its object. */
export interface PdfStream {
  readonly dictionary: PdfDictionary;
  readonly from: number;
  readonly to: number;
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}

export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

export function isReference(value: PdfValue | undefined): value is PdfReference {
  return isTagged(value) && value.kind === "reference";
}

export function isString(value: PdfValue | undefined): value is PdfString {
  return isTagged(value) && value.kind === "string";
}

export function isName(value: PdfValue | undefined): value is PdfName {
  return isTagged(value) && value.kind === "name";
}

function isTagged(value: PdfValue | undefined): value is PdfName | PdfString | PdfReference {
  return typeof value === "object" && value !== null && "kind" in value;
}

/**
 * The name that stands under a key, or undefined.
 *
 * Refuses: `pdf_unreadable` when the name stands elsewhere in the file: readers need not look there, so it could say
 * one thing to them and another to us.
 */
export function nameAt(dictionary: PdfDictionary, key: string): string | undefined {
  const value = dictionary.get(key);
  if (isReference(value)) throw new RefusedPdf("pdf_unreadable", `/${key}`);
  return isName(value) ? value.name : undefined;
}

/** The number that stands under a key itself, or undefined; refuses one that stands elsewhere. */
export function numberAt(dictionary: PdfDictionary, key: string): number | undefined {
  const value = dictionary.get(key);
  if (isReference(value)) throw new RefusedPdf("pdf_unreadable", `/${key}`);
  return typeof value === "number" ? value : undefined;
}

/** How an object is called in a refusal. */
export function partOf(object: PdfObject, key?: string): string {
  return key === undefined ? `object ${object.number}` : `object ${object.number} /${key}`;
}
