import { z } from "zod";
import type { Ended } from "#db/evidence/inspect/child/run.ts";
import { isRefusalReason } from "#domain/evidence/refusal-words.ts";
import { type EvidenceType, isSuspicious, refuseFile, type Verdict } from "#domain/evidence/verdict.ts";

/** An inspection that could not be held at all, which says nothing of the file. */
export interface InspectionFailed {
  readonly kind: "failed";
  readonly why: string;
}

/**
 * What the lines that an inspection printed, and the way it ended, say of a file of this kind.
 *
 * Shape: a file is clean only when everything went as it should and the kind is the one its name says.
 */
export function verdictOf(ended: Ended, type: EvidenceType): Verdict | InspectionFailed {
  const [first, second, ...more] = ended.said.split("\n");
  if (first !== "ready") return { kind: "failed", why: `${ended.how}, code ${ended.code}: ${ended.complained.trim()}` };
  const isWhole = ended.how === "by_itself" && ended.code === 0 && more.length === 1 && more[0] === "";
  const said = isWhole ? Said.safeParse(jsonOf(second ?? "")).data : undefined;
  if (said === undefined) return refuseFile("not_readable");
  if (said.kind === "clean") return said.type === type ? { kind: "clean", type } : refuseFile("not_readable");
  const { reason, part, page } = said;
  const refused = refuseFile(reason, {
    ...(part === undefined ? {} : { part }),
    ...(page === undefined ? {} : { page }),
  });
  return { ...refused, isSuspicious: said.isSuspicious || isSuspicious(reason) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const Said = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("clean"), type: z.string() }),
  z.strictObject({
    kind: z.literal("refused"),
    reason: z.string().refine(isRefusalReason),
    part: z.string().max(1_024).optional(),
    page: z.int().positive().optional(),
    isSuspicious: z.boolean(),
  }),
]);
