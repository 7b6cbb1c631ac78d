import type { ContentKind } from "#db/evidence/inspect/signature-table.ts";
import type { FileRefusal } from "#domain/evidence/verdict.ts";

/** Why a file that is of this kind, whatever it is called, is refused. */
export function refusalOfKind(kind: ContentKind): FileRefusal {
  switch (kind) {
    case "picture":
    case "video":
    case "audio":
    case "archive":
    case "program":
    case "rich_text":
    case "web_page":
    case "letter":
      return kind;
    case "zip":
      return "archive";
    case "ole":
      return "old_office";
    case "pdf":
    case "other":
      return "wrong_content";
  }
}
