import type { PdfRefusal } from "#domain/evidence/verdict.ts";

const PRINT = "Print the document to a new PDF and hand in that.";
const NEVER = "Pictures are never taken, whatever they show.";

/** What is said where a PDF is refused; `where` is the page, or the part of the file where no page is to blame. */
export const PDF_WORDS: Readonly<Record<PdfRefusal, (where: string) => string>> = {
  pdf_no_header: () => `The file does not begin as a PDF does. ${PRINT}`,
  pdf_bytes_after_end: () => `Something follows after the end of the PDF. ${PRINT}`,
  pdf_stray_bytes: (where) => `The PDF holds bytes that belong to nothing in it${at(where)}. ${PRINT}`,
  pdf_polyglot: (where) => `The file is a PDF and something else at once${at(where)}. ${PRINT}`,
  pdf_unreadable: (where) =>
    `The PDF is damaged or unusual, so it cannot be inspected${at(where)}. ${PRINT} If that is refused too, hand in its text.`,
  pdf_too_large_inside: (where) =>
    `The PDF unpacks to far more than a document holds${at(where)}. Divide it and hand in the pieces, or hand in its text.`,
  pdf_encrypted: () => "The PDF is encrypted or protected with a password. Save it without and hand in that.",
  pdf_script: (where) => `${subject(where)} holds a script, or a link that runs one${part(where)}. ${PRINT}`,
  pdf_acts_alone: (where) => `${subject(where)} does something by itself when it is opened${part(where)}. ${PRINT}`,
  pdf_launch: (where) => `${subject(where)} holds a link that starts a program${part(where)}. ${PRINT}`,
  pdf_sends_form: (where) => `${subject(where)} holds a form that sends or fetches data${part(where)}. ${PRINT}`,
  pdf_other_file: (where) =>
    `${subject(where)} reaches for another file${part(where)}. ${PRINT} Hand in the other file by itself.`,
  pdf_attachment: (where) =>
    `${subject(where)} carries an attached file${part(where)}. Take it out, and hand in documents one by one.`,
  pdf_media: (where) =>
    `${subject(where)} holds a film, a recording or a model${part(where)}. These are never taken. Export the document without them.`,
  pdf_xfa: () => `The PDF is a form that a program draws (XFA). ${PRINT}`,
  pdf_unknown_filter: (where) => `The PDF is packed in a way that is not known here${at(where)}. ${PRINT}`,
  pdf_picture: (where) =>
    `${subject(where)} holds a picture${part(where)}. ${NEVER} Export the document without pictures, or hand in its text.`,
  pdf_many_pictures: (where) =>
    `${subject(where)} holds so many small pictures that together they can make a large one${part(where)}. ${NEVER} Export the document without pictures, or hand in its text.`,
  pdf_thumbnail: (where) =>
    `${subject(where)} brings a small picture of itself along${part(where)}. ${NEVER} Export the document without thumbnails.`,
  pdf_hidden_data: (where) => `The PDF holds data that no page shows${at(where)}. ${PRINT}`,
  pdf_hidden_file: (where) =>
    `The PDF hides another file in itself${at(where)}. Pictures, films, recordings and archives are never taken in any form.`,
};

function subject(where: string): string {
  return isPage(where) ? where.replace("page", "Page") : "The PDF";
}

function part(where: string): string {
  return isPage(where) ? "" : at(where);
}

function isPage(where: string): boolean {
  return /^page \d+$/.test(where);
}

function at(where: string): string {
  return where === "" ? "" : ` (${where})`;
}
