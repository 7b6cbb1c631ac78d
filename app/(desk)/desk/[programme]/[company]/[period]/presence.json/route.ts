import { z } from "zod";
import { jsonRoute } from "#app/_http/json-route.ts";
import { currentSession } from "#app/_http/viewer.ts";
import type { ReportParams } from "#app/(desk)/load-report.ts";
import { bePresent } from "#db/commands/be-present.ts";
import { sessionEnd } from "#db/queries/session-end.ts";
import { isRefused } from "#domain/refusal.ts";

const Beat = z.strictObject({ personId: z.string(), section: z.string() });

/** Says that somebody has a section open; who else has, and until when they are signed in. */
export const POST = jsonRoute<ReportParams>(async ({ viewer, params, body }) => {
  const beat = Beat.safeParse(body);
  const session = await currentSession();
  if (viewer.kind !== "person" || session === null || !beat.success || beat.data.personId !== viewer.personId) {
    return null;
  }
  const { programme, company, period } = params;
  const told = await bePresent(viewer, { programme, organisation: company, period, section: beat.data.section });
  if (isRefused(told)) return told;
  return { done: { ...told.done, signedInUntil: await sessionEnd(viewer, session.sessionId) } };
});
