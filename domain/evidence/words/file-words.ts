import type { FileRefusal } from "#domain/evidence/verdict.ts";

const TAKEN = "PDF, Word (DOCX), Excel (XLSX), CSV, TXT, MD or JSON";

/** What is said where a file is refused for its name, its size or what it is. */
export const FILE_WORDS: Readonly<Record<FileRefusal, () => string>> = {
  name_empty: () => "The file has no name. Give it one and hand it in again.",
  name_too_long: () => "The file's name is longer than 255 characters. Shorten it and hand it in again.",
  name_with_control: () =>
    "The file's name holds characters that cannot be seen, such as a line end or a mark that turns the direction of writing. Type the name anew and hand it in again.",
  name_with_path: () => "The file's name holds a slash. Rename the file without it and hand it in again.",
  name_hidden: () => "The file's name begins with a dot. Rename the file without it and hand it in again.",
  type_not_accepted: () => `Files of this kind are not taken. Save it as ${TAKEN} and hand in that.`,
  empty: () => "The file is empty. Look whether it was saved, and hand it in again.",
  too_large: () => "The file is larger than 25 MB. Split it, and hand in the pieces.",
  picture: () => "This is a picture, whatever its name says. Pictures are never taken: describe in text what it shows.",
  video: () => "This is a video, whatever its name says. Videos are never taken: describe in text what it shows.",
  audio: () => "This is a sound recording, whatever its name says. Hand in what was said as text.",
  archive: () => "This is a packed archive, whatever its name says. Unpack it and hand in the documents one by one.",
  program: () => `This is a program or a script. Programs are never taken: hand in a description as ${TAKEN}.`,
  web_page: () => "This is a web page. Save its text as TXT or print it to a PDF without pictures, and hand in that.",
  letter: () => "This is a mail with its headers and enclosures. Copy its text into a TXT file and hand in that.",
  rich_text: () => "This is rich text (RTF). Save it as DOCX or TXT and hand in that.",
  old_office: () => "This is a document of Office before 2007. Save it as DOCX or XLSX and hand in that.",
  open_document: () => "This is an OpenDocument file. Save it as DOCX, XLSX or PDF and hand in that.",
  wrong_content: () => `What is in the file is not what its name says. Save it anew as ${TAKEN} and hand in that.`,
  password_protected: () => "The file is protected with a password. Save it without one and hand in that.",
  not_readable: () =>
    "The file could not be read within the time and memory that a check may take. Save it anew, or in pieces, and hand in that.",
};
