import type { Metadata } from "next";
import { newFormKey } from "#app/_http/form-key.ts";
import { OneButtonForm } from "#app/(desk)/desk/[programme]/[company]/[period]/check/one-button-form.tsx";
import { dropCorrection, signCorrection } from "#app/(desk)/desk/[programme]/[company]/[period]/restate/actions.ts";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, type ReportParams } from "#app/(desk)/load-report.ts";
import { passwordHint } from "#app/(desk)/password-hint.ts";
import { openCorrection } from "#app/(desk)/restating/open-correction.ts";
import { SigningForm } from "#app/(desk)/signing-form.tsx";
import { RestatedChanges } from "#components/report/restated-changes.tsx";
import { RestatementFacts } from "#components/report/restatement-facts.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { instantWords } from "#domain/framework/date-words.ts";
import { deadlineStatus } from "#domain/framework/deadline.ts";
import { exactDeadlineWords } from "#domain/framework/deadline-words.ts";
import { changeWords } from "#domain/report/change-words.ts";
import { RESTATING_STATEMENT } from "#domain/report/restate.ts";
import { changedBy, type Restatement } from "#domain/report/restatement.ts";
import { disclosuresIn } from "#domain/report/warnings/disclosure.ts";

/** What in the new words looks as if it gave something away; pages that are named are no words. */
function findsIn({ changes, why }: Restatement): readonly string[] {
  const texts = [why, ...changes.filter(({ field }) => field !== "addresses").map(({ now }) => now)];
  return texts.flatMap((text) => disclosuresIn(text, []).flatMap(({ places }) => places.map((place) => place.text)));
}

export const metadata: Metadata = { title: "How the correction will read" };

export default async function PreviewPage({ params }: { readonly params: Promise<ReportParams> }) {
  const { open, correction, standing, names } = await openCorrection(params, "/restate/preview");
  const { report, label, home, viewer } = open;
  const { prepared, now, may, found } = correction;
  const { deadline } = found.signatory;
  const finds = prepared === null ? [] : findsIn(prepared.content);
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      <PageHeading
        deck="This is what everybody will read beside the corrected figure or answer. Nothing of it is public yet."
        size="desk"
        title="How the correction will read"
        trail={[
          { text: label, href: home },
          { text: "Correct this report", href: `${home}/restate` },
          { text: "How it will read" },
        ]}
      />
      {prepared === null ? (
        <Inset title="No correction waits.">
          It was signed or dropped. <a href={`${home}/restate/cells`}>Choose what to correct</a>.
        </Inset>
      ) : (
        <>
          <Section
            id="changes"
            intro={`${prepared.preparedBy} prepared it on ${instantWords(prepared.preparedAt, report.zone)}.`}
            title="Old and new"
          >
            <RestatedChanges
              caption={`Revision ${standing.revision + 1} beside revision ${prepared.baseRevision}`}
              changes={prepared.content.changes.map((change) => changeWords(change, names))}
            />
            {finds.length > 0 && (
              <Inset title="This may give something away." tone="problem">
                Look twice at {finds.map((found) => `“${found}”`).join(", ")}. Thresholds, lists, what is missed and
                names of sites do not belong in public.
              </Inset>
            )}
            <p className="prose">
              Each of these will carry the mark <sup>r</sup> and the word restated, in the table of all companies, on
              the company&rsquo;s pages and in every file. <a href={`${home}/restate/cells`}>Correct more with it</a>.
            </p>
          </Section>
          <Section id="why" title="Why">
            <RestatementFacts restatement={prepared.content} />
          </Section>
          <Section id="deadline" title="The deadline">
            <p className="prose">
              {lateWords(
                exactDeadlineWords(deadlineStatus(deadline, now)),
                exactDeadlineWords(
                  deadlineStatus(
                    {
                      ...deadline,
                      revisions: [...deadline.revisions, { filedAt: now, changed: changedBy(prepared.content) }],
                    },
                    now,
                  ),
                ),
              )}
            </p>
          </Section>
          {prepared.baseRevision !== standing.revision && (
            <Inset title="Another revision was filed since." tone="problem">
              This correction was prepared from revision {prepared.baseRevision}, and revision {standing.revision}{" "}
              stands now. Drop it, and correct what stands now.
            </Inset>
          )}
          <Section id="sign" title="Put your name to it">
            {may.sign ? (
              <SigningForm
                about={{ ...report.address, prepared: prepared.id }}
                act="Sign and file the correction"
                action={signCorrection}
                back={`${home}/receipt`}
                formKey={newFormKey()}
                name={viewer.name}
                passwordHint={passwordHint(report.address.programme)}
                statement={RESTATING_STATEMENT}
              />
            ) : (
              <p className="prose">
                Only the certifying officer can: {report.officers.join(" or ") || "none is named yet"}. It waits here.
              </p>
            )}
          </Section>
          {may.prepare && (
            <Section id="drop" intro="What was filed stands as it is." title="Or drop the correction">
              <OneButtonForm
                action={dropCorrection}
                address={{ ...report.address }}
                formKey={newFormKey()}
                look="secondary"
              >
                Drop it
              </OneButtonForm>
            </Section>
          )}
        </>
      )}
    </DeskFrame>
  );
}

/** Whether the correction makes the report late, in words. */
function lateWords(before: string, after: string): string {
  return before === after
    ? `The report stays as it is: ${before}. Filed now, this correction does not change that.`
    : `Filed now, this correction changes a figure or a status after the deadline. The report is ${before} today; it will be ${after}.`;
}
