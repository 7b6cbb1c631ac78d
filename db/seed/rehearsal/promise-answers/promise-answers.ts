import type { PromiseAnswerTold } from "#db/seed/rehearsal/parts.ts";
import { FERNWAY } from "#db/seed/rehearsal/promise-answers/fernway.ts";
import { HARBOR } from "#db/seed/rehearsal/promise-answers/harbor.ts";
import { LUMEN } from "#db/seed/rehearsal/promise-answers/lumen.ts";
import { NORTHLIGHT } from "#db/seed/rehearsal/promise-answers/northlight.ts";
import { QUILL } from "#db/seed/rehearsal/promise-answers/quill.ts";
import { TESSERA } from "#db/seed/rehearsal/promise-answers/tessera.ts";

/** What the made-up companies say of what they promised, by the company's key. */
export const PROMISE_ANSWERS_TOLD: Readonly<Record<string, readonly PromiseAnswerTold[]>> = {
  "northlight-images": NORTHLIGHT,
  "quill-systems": QUILL,
  "harbor-models": HARBOR,
  "lumen-search": LUMEN,
  "fernway-social": FERNWAY,
  "tessera-video": TESSERA,
};
