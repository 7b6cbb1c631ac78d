import type pg from "pg";
import { at } from "#db/clock.ts";
import { changeCompanyCommitment } from "#db/commands/change-commitment.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { fileCompanyReport } from "#db/commands/file-report.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { saveSection } from "#db/commands/save-section.ts";
import { appoint } from "#db/seed/bootstrap.ts";
import { done } from "#db/seed/outcome.ts";
import { complete } from "#db/seed/rehearsal/complete.ts";
import { peopleOf } from "#db/seed/rehearsal/people.ts";
import type { AnswerStep, ReportStep, Step } from "#db/seed/rehearsal/steps.ts";
import { PRACTICE_PASSWORD } from "#domain/access/practice-password.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { PRACTICE_PROGRAMME as programme } from "#domain/framework/practice.ts";
import { addressesText } from "#domain/report/addresses.ts";
import type { Field } from "#domain/report/commitment-fields.ts";

/** Those who act in the story, by their e-mail address. */
export type Cast = Map<string, PersonViewer>;

/** Tells one step at its own time, through the command that anybody else would use. */
export function tell(owner: pg.Client, cast: Cast, steward: PersonViewer, step: Step): Promise<unknown> {
  return at(step.at, async () => {
    switch (step.does) {
      case "enter":
        return done(step.subject, await enterFact(steward, { programme, kind: step.kind, document: step.document }));
      case "appear":
        return appear(owner, cast, step);
      case "withdraw_from":
        return withdrawFrom(cast, step);
      case "answer":
        return answer(cast, step);
      case "complete":
        return complete(actor(cast, step.company.people.editors[0]), { ...step, address: addressOf(step) });
      case "hand_over":
        return done(
          `handing over ${nameOf(step)}`,
          await handOverReport(actor(cast, step.company.people.editors[0]), addressOf(step)),
        );
      case "file":
        return file(cast, step);
    }
  });
}

async function appear(owner: pg.Client, cast: Cast, { company }: Pick<ReportStep, "company">): Promise<void> {
  for (const someone of peopleOf(company)) {
    cast.set(someone.email, await appoint(owner, someone));
  }
}

async function answer(cast: Cast, step: AnswerStep) {
  const { status, account, reason, explanation, confidentialNote, named } = step.answer;
  const written: readonly (readonly [Field, string | null])[] = [
    ["status", status],
    ["account", account],
    ["reason", reason],
    ["byDate", step.promisedBy],
    ["explanation", explanation],
    ["mitigations", named.measures?.join("\n") ?? null],
    ["products", named.products?.join("\n") ?? null],
    ["addresses", step.pages.length === 0 ? null : addressesText(step.pages)],
    ["confidentialNote", confidentialNote],
    ["finished", "yes"],
  ];
  const fields = written.flatMap(([field, value]) => (value === null ? [] : [[field, { value, basedOn: 0 }]]));
  const editor = actor(cast, step.company.people.editors[step.editor]);
  const input = { ...addressOf(step), section: step.commitment, ...Object.fromEntries(fields) };
  return done(`answering ${step.commitment} in ${nameOf(step)}`, await saveSection(editor, input));
}

async function file(cast: Cast, step: ReportStep) {
  const { officer } = step.company.people;
  return done(
    `filing ${nameOf(step)}`,
    await fileCompanyReport(actor(cast, officer), { ...addressOf(step), ...signedBy(officer) }),
  );
}

async function withdrawFrom(cast: Cast, { company, commitment, reason }: Extract<Step, { does: "withdraw_from" }>) {
  const { officer } = company.people;
  const input = { programme, organisation: company.key, commitment, change: "withdraw", reason, ...signedBy(officer) };
  return done(
    `withdrawing ${company.key} from ${commitment}`,
    await changeCompanyCommitment(actor(cast, officer), input),
  );
}

function signedBy({ name, title }: ReportStep["company"]["people"]["officer"]) {
  return { name, role: title, agreed: "yes", password: PRACTICE_PASSWORD };
}

function addressOf({ company, period }: ReportStep) {
  return { programme, organisation: company.key, period: period.key };
}

function nameOf({ company, period }: ReportStep): string {
  return `${company.key}/${period.key}`;
}

function actor(cast: Cast, someone: { readonly email: string } | undefined): PersonViewer {
  const found = someone && cast.get(someone.email);
  if (found === undefined) throw new Error(`${someone?.email} acts before they appear`);
  return found;
}
