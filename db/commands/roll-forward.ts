import { z } from "zod";
import { command } from "#db/command.ts";
import { type NewVersions, writeVersions } from "#db/commands/write-versions.ts";
import { CARRIED_FROM } from "#db/queries/carry-over.ts";
import { draftInHand } from "#db/queries/draft-report.ts";
import { lastFiled, notesOf } from "#db/queries/last-report.ts";
import { currentState } from "#db/queries/standing.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { isRefused, refuse } from "#domain/refusal.ts";
import { rollForward as begunFrom, type LastReport } from "#domain/report/roll-forward.ts";
import { fieldsOfSection } from "#domain/report/sections.ts";

const RollForward = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: PeriodKey,
});

/**
 * Begins a report that nobody has written in with the answers of the last one, as first versions by whoever asks.
 *
 * Refuses: `filing_not_open`, `already_filed`, `handed_over`, `already_begun`, `nothing_to_carry`.
 */
export const rollForward = command({
  action: "report.answer",
  input: RollForward,
  load: async (db, viewer, address) => {
    const draft = await draftInHand(db, viewer, address);
    const state = await currentState(db, address.programme);
    if (draft === undefined || state === null) return undefined;
    const filed = await lastFiled(db, state, address.organisation, address.period);
    const last: LastReport | null =
      filed === null ? null : { ...filed, notes: await notesOf(db, viewer, draft.organisationId, filed.period) };
    return { draft, last };
  },
  about: ({ draft }) => ({ kind: "organisation", organisationId: draft.organisationId }),
  decide: ({ draft, last }) => {
    const { scope, inHand, reportId, organisationId, address, history } = draft;
    const carried = begunFrom({ isBegun: history.size > 0, open: inHand, scope }, last);
    if (isRefused(carried)) {
      return carried;
    }
    if (last === null) {
      return refuse({ code: "nothing_to_carry" });
    }
    const writes: NewVersions["writes"] = carried.map((one) => ({
      ...one,
      version: 1,
      isConfidential: fieldsOfSection(one.section, scope)?.[one.field]?.isConfidential === true,
    }));
    const sections = new Set(writes.map(({ section }) => section)).size;
    return {
      happened: {
        organisationId,
        subject: `report/${address.organisation}/${address.period}`,
        detail: { [CARRIED_FROM]: last.period, sections },
      },
      entry: null,
      saved: { sections, versions: { reportId, organisationId, period: address.period, writes } },
    };
  },
  save: async (writer, { sections, versions }, { now, viewer }) => {
    await writeVersions(writer, versions, { now, personId: viewer.personId });
    return { sections };
  },
});
