import type { Listener } from "#db/evidence/inspect/office/elements.ts";
import { RefusedPart } from "#db/evidence/inspect/office/refused-part.ts";
import type { OfficeRefusal } from "#domain/evidence/verdict.ts";

/**
 * Hears what a part is tied to, and refuses ties that fetch or carry something.
 *
 * Shape: a link that a person clicks on may lead to a web page or a mail address; nothing else may lead out of the
 * file, and a template never.
 * Refuses: `external_template`, `external_link` and, by the kind of tie, everything that may not be inside.
 */
export function relationshipGuard(part: string): Listener {
  return {
    opened(name, { Type = "", Target = "", TargetMode = "" }) {
      if (name !== "Relationship") return;
      const kind = Type.slice(Type.lastIndexOf("/") + 1).toLowerCase();
      if (kind === "attachedtemplate") throw new RefusedPart("external_template", part);
      const refusal = BY_KIND.find(([pattern]) => pattern.test(kind))?.[1];
      if (refusal !== undefined) throw new RefusedPart(refusal, part);
      const leadsOut = TargetMode.toLowerCase() === "external" || /^[a-z][a-z0-9+.-]*:|^[\\/]{2}/i.test(Target);
      if (!leadsOut) return;
      const isClicked = kind === "hyperlink" && /^(https?:\/\/|mailto:)/i.test(Target);
      if (!isClicked) throw new RefusedPart("external_link", part);
    },
  };
}

const BY_KIND: readonly (readonly [RegExp, OfficeRefusal])[] = [
  [/vba|macro/, "macro"],
  [/^(image|hdphoto|thumbnail)$/, "picture_inside"],
  [/^(video|audio|media)$/, "media_inside"],
  [/^(oleobject|package|afchunk|subdocument)$/, "embedded_object"],
  [/control|activex|webextension|taskpane/, "active_content"],
  [/^(externallink.*|frame|connections|querytable|mailmergesource|recipientdata|xmlmaps)$/, "external_link"],
  [/^extensibility$/, "custom_ui"],
];
