import type { PdfRefusal } from "#domain/evidence/verdict.ts";

/** Keys that no dictionary may have, and why. */
export const FORBIDDEN_KEYS: ReadonlyMap<string, PdfRefusal> = new Map([
  ["JS", "pdf_script"],
  ["JavaScript", "pdf_script"],
  ["AA", "pdf_acts_alone"],
  ["EmbeddedFile", "pdf_attachment"],
  ["EmbeddedFiles", "pdf_attachment"],
  ["EF", "pdf_attachment"],
  ["AF", "pdf_attachment"],
  ["Collection", "pdf_attachment"],
  ["RichMedia", "pdf_media"],
  ["RichMediaContent", "pdf_media"],
  ["RichMediaSettings", "pdf_media"],
  ["Movie", "pdf_media"],
  ["Sound", "pdf_media"],
  ["Renditions", "pdf_media"],
  ["3DD", "pdf_media"],
  ["XFA", "pdf_xfa"],
  ["Encrypt", "pdf_encrypted"],
  ["Thumb", "pdf_thumbnail"],
  ["OPI", "pdf_other_file"],
]);

/** Dictionaries whose keys are names that a producer makes up, so that they mean nothing. */
export const FREE_KEYS: ReadonlySet<string | undefined> = new Set([
  "Font",
  "XObject",
  "ExtGState",
  "ColorSpace",
  "Pattern",
  "Shading",
  "Properties",
  "CharProcs",
  "RoleMap",
  "ClassMap",
  "Dests",
]);

/** Kinds of action and what they would do. */
export const FORBIDDEN_ACTIONS: ReadonlyMap<string, PdfRefusal> = new Map([
  ["JavaScript", "pdf_script"],
  ["Launch", "pdf_launch"],
  ["SubmitForm", "pdf_sends_form"],
  ["ImportData", "pdf_sends_form"],
  ["GoToR", "pdf_other_file"],
  ["GoToE", "pdf_other_file"],
  ["Rendition", "pdf_media"],
  ["Movie", "pdf_media"],
  ["Sound", "pdf_media"],
  ["RichMediaExecute", "pdf_media"],
  ["GoTo3DView", "pdf_media"],
]);

/** Kinds of action that stay inside the document or open a web address. */
export const HARMLESS_ACTIONS: ReadonlySet<string> = new Set([
  "GoTo",
  "URI",
  "Named",
  "SetOCGState",
  "Trans",
  "Hide",
  "ResetForm",
  "Thread",
  "GoToDp",
]);

/** Types and subtypes that no dictionary may have, and why. */
export const FORBIDDEN_TYPES: ReadonlyMap<string, PdfRefusal> = new Map([
  ["EmbeddedFile", "pdf_attachment"],
  ["FileAttachment", "pdf_attachment"],
  ["Filespec", "pdf_other_file"],
  ["RichMedia", "pdf_media"],
  ["RichMediaContent", "pdf_media"],
  ["Screen", "pdf_media"],
  ["Movie", "pdf_media"],
  ["Sound", "pdf_media"],
  ["3D", "pdf_media"],
  ["3DView", "pdf_media"],
  ["Projection", "pdf_media"],
  ["Rendition", "pdf_media"],
  ["MediaClip", "pdf_media"],
  ["PS", "pdf_script"],
]);
