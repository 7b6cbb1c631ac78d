import type pg from "pg";
import { enterFact } from "#db/commands/enter-fact.ts";
import { appoint, ensureOrganisation } from "#db/seed/bootstrap.ts";
import { done } from "#db/seed/outcome.ts";
import { publicRecordEntries } from "#db/seed/public-record/public-record.ts";
import { subjectsOnRecord } from "#db/seed/told.ts";
import { REAL_PROGRAMME as programme } from "#domain/framework/practice.ts";

const STEWARD = { programme, key: "steward", name: "Compilers of the public record" };

// Nobody can sign in with it: it has no password, and mail to `.invalid` reaches nobody (RFC 2606).
const COMPILER = {
  email: "compiler@safety-by-design.invalid",
  name: "Compiler of the public record",
  isPractice: false,
};

/**
 * Tells the programme of the real companies: every fact of the public record, one entry each, by its steward.
 *
 * Shape: a fact whose subject stands on the record was told before; the rest is told now.
 */
export async function tellCompiledProgramme(owner: pg.Client, log: (line: string) => void): Promise<void> {
  const known = await subjectsOnRecord(owner, programme);
  const untold = publicRecordEntries().filter(({ subject }) => !known.has(subject));
  if (untold.length === 0) {
    log(`${programme}: whole, ${known.size} entries`);
    return;
  }
  await ensureOrganisation(owner, STEWARD);
  const compiler = await appoint(owner, { ...COMPILER, programme, organisation: STEWARD.key, role: "steward" });
  for (const { kind, document, subject } of untold) {
    done(subject, await enterFact(compiler, { programme, kind, document }));
  }
  log(`${programme}: ${untold.length} entries told`);
}
