/** The kinds of file that are taken as evidence. */
export type EvidenceType = "pdf" | "csv" | "txt" | "md" | "json" | "docx" | "xlsx";

/** Why a file is refused for its name, its size or what it is. */
export type FileRefusal =
  | "name_empty"
  | "name_too_long"
  | "name_with_control"
  | "name_with_path"
  | "name_hidden"
  | "type_not_accepted"
  | "empty"
  | "too_large"
  | "picture"
  | "video"
  | "audio"
  | "archive"
  | "program"
  | "web_page"
  | "letter"
  | "rich_text"
  | "old_office"
  | "open_document"
  | "wrong_content"
  | "password_protected"
  | "not_readable";

/** Why a document or a workbook is refused; `part` names the part of it, as it is called inside. */
export type OfficeRefusal =
  | "damaged_package"
  | "too_many_parts"
  | "too_much_unpacked"
  | "unsafe_part_name"
  | "repeated_part"
  | "hidden_bytes"
  | "macro"
  | "embedded_object"
  | "active_content"
  | "picture_inside"
  | "media_inside"
  | "external_link"
  | "external_template"
  | "linked_field"
  | "linked_formula"
  | "custom_ui"
  | "document_type"
  | "broken_part"
  | "unexpected_part"
  | "too_many_cells";

/** Why a plain text is refused; `part` names the line. */
export type TextRefusal =
  | "not_utf8"
  | "control_character"
  | "broken_json"
  | "broken_csv"
  | "too_deep"
  | "too_many_columns"
  | "data_uri"
  | "encoded_content"
  | "encoded_file";

/** Why a PDF is refused; `page` names the page where one is to blame. */
export type PdfRefusal =
  | "pdf_no_header"
  | "pdf_bytes_after_end"
  | "pdf_stray_bytes"
  | "pdf_polyglot"
  | "pdf_unreadable"
  | "pdf_too_large_inside"
  | "pdf_encrypted"
  | "pdf_script"
  | "pdf_acts_alone"
  | "pdf_launch"
  | "pdf_sends_form"
  | "pdf_other_file"
  | "pdf_attachment"
  | "pdf_media"
  | "pdf_xfa"
  | "pdf_unknown_filter"
  | "pdf_picture"
  | "pdf_many_pictures"
  | "pdf_thumbnail"
  | "pdf_hidden_data"
  | "pdf_hidden_file";

/** Every reason for not taking a file. */
export type RefusalReason = FileRefusal | OfficeRefusal | TextRefusal | PdfRefusal;

/** A refusal: why, where in the file, and whether the stop page must be shown. */
export interface RefusedFile {
  readonly kind: "refused";
  readonly reason: RefusalReason;
  readonly part?: string;
  readonly page?: number;
  readonly isSuspicious: boolean;
}

/** What the inspection of a file says. */
export type Verdict = { readonly kind: "clean"; readonly type: EvidenceType } | RefusedFile;

const SUSPICIOUS: readonly RefusalReason[] = [
  "picture",
  "video",
  "audio",
  "archive",
  "encoded_file",
  "pdf_hidden_file",
];

/** Whether a refusal leads to the stop page: a picture, video, audio or archive, under whatever name. */
export function isSuspicious(reason: RefusalReason): boolean {
  return SUSPICIOUS.includes(reason);
}

const PICTURES: readonly RefusalReason[] = ["pdf_picture", "pdf_many_pictures", "pdf_thumbnail"];

/** Whether a PDF is refused for its pictures, so that a copy without them may do. */
export function isForItsPictures(reason: RefusalReason): boolean {
  return PICTURES.includes(reason);
}

/** Refuses a file, and says where it is to blame. */
export function refuseFile(
  reason: RefusalReason,
  at: { readonly part?: string; readonly page?: number } = {},
): RefusedFile {
  return { kind: "refused", reason, ...at, isSuspicious: isSuspicious(reason) };
}
