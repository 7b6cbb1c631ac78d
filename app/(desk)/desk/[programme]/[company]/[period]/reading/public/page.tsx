import type { Metadata } from "next";
import { DraftParts } from "#app/(desk)/desk/[programme]/[company]/[period]/reading/public/draft-parts.tsx";
import { ReadingFrame } from "#app/(desk)/desk/[programme]/[company]/[period]/reading/reading-frame.tsx";
import { type OpenReport, openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { Legend } from "#components/marks/legend.tsx";
import { ClaimRow } from "#components/report/claim-row.tsx";
import { ResponseText } from "#components/report/response-text.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { Section } from "#components/ui/section.tsx";
import type { DeskSection } from "#db/queries/desk-report.ts";
import { filedState } from "#domain/comparison/filed-state.ts";
import { filedResponse } from "#domain/report/file.ts";
import { missingFromResponse } from "#domain/report/missing.ts";

export const metadata: Metadata = { title: "As the public will read it" };

export default async function PublicReading({ params }: { readonly params: Promise<ReportParams> }) {
  const open = await openReport(params, "/reading/public");
  const groups = open.report.groups.filter((group) => group.sections.length > 0);
  return (
    <ReadingFrame
      deck={`What ${open.report.organisationName}’s public page would say if the report were filed as it stands.`}
      open={open}
      path="/public"
    >
      {groups.map((group) => (
        <Section id={group.principle} key={group.principle} title={group.name}>
          {group.sections.map((section) => (
            <Claim key={section.commitment} open={open} section={section} />
          ))}
        </Section>
      ))}
      <Legend family="filed" />
      <DraftParts open={open} />
    </ReadingFrame>
  );
}

function Claim({ section, open }: { readonly section: DeskSection; readonly open: OpenReport }) {
  const { commitment, draft, short, offered } = section;
  const isWhole = missingFromResponse(commitment, draft, open.report.draft.periodTo).length === 0;
  const response = isWhole ? filedResponse(draft) : null;
  // No deadline: what is not written yet is not called silent before its time.
  const state = filedState({ isAdopted: true, deadline: null, response }, open.report.now);
  return (
    <ClaimRow
      cell={{ ...NOT_CHECKED, commitment, company: open.report.address.organisation, state }}
      id={commitment}
      title={short}
      titleHref={`${open.home}/${commitment}`}
    >
      {response === null ? (
        <Missing word="Not complete yet" why="the report cannot be filed like this" />
      ) : (
        <ResponseText names={offered} response={response} />
      )}
    </ClaimRow>
  );
}

const NOT_CHECKED = { assurance: null, isDisputed: false, isRestated: false } as const;
