import type { Listener } from "#db/evidence/inspect/office/elements.ts";
import { RefusedPart } from "#db/evidence/inspect/office/refused-part.ts";

// Fields that fetch something, or run something, when the document is opened or printed.
const FETCHING =
  /^\s*"?(dde|ddeauto|includepicture|includetext|include|import|link|embed|database|rd|macrobutton|print)\b/i;

/**
 * Hears the text of a Word document and refuses what fetches, runs or carries something.
 *
 * Shape: a field's code is put together from its pieces; one whose name is made by another field is refused, since what
 * it does cannot be read.
 * Refuses: `linked_field`, `external_link`, `embedded_object`, `active_content`.
 */
export function wordGuard(part: string): Listener {
  const open: { code: string; isCode: boolean }[] = [];
  let loose = "";
  let isCode = false;

  function judge(code: string): void {
    if (FETCHING.test(code)) throw new RefusedPart("linked_field", part);
  }

  function mark(type: string): void {
    if (type === "begin") {
      const around = open.at(-1);
      if (around?.isCode && around.code.trim() === "") throw new RefusedPart("linked_field", part);
      open.push({ code: "", isCode: true });
      loose = "";
    }
    const field = open.at(-1);
    if (type === "begin" || field === undefined) return;
    judge(field.code);
    field.isCode = false;
    if (type === "end") open.pop();
  }

  return {
    opened(name, attributes) {
      if (name === "instrText") isCode = true;
      if (name === "fldChar") mark(attributes["fldCharType"] ?? "");
      if (name === "fldSimple") judge(attributes["instr"] ?? "");
      if (name === "OLEObject" || name === "altChunk" || name === "subDoc")
        throw new RefusedPart("embedded_object", part);
      if (name === "mailMerge") throw new RefusedPart("external_link", part);
      if (name === "control" || name === "ocx") throw new RefusedPart("active_content", part);
      if (name === "binData" || name === "binaryData") throw new RefusedPart("embedded_object", part);
    },
    closed(name) {
      if (name === "instrText") isCode = false;
      if (name !== "p") return;
      judge(loose);
      loose = "";
    },
    text(text) {
      if (!isCode) return;
      const field = open.at(-1);
      if (field === undefined) loose += text;
      else field.code += text;
      if ((field?.code ?? loose).length > LONGEST_CODE) throw new RefusedPart("linked_field", part);
    },
  };
}

const LONGEST_CODE = 32_768;
