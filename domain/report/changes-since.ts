import type { Status } from "#domain/report/answers.ts";
import { chosenStatus } from "#domain/report/draft.ts";
import { textsIn } from "#domain/report/draft-part.ts";
import { readFigure } from "#domain/report/figure.ts";
import { figureTextsOf } from "#domain/report/figure-fields.ts";
import { type FiledFigure, filedFigure } from "#domain/report/figure-filed.ts";
import type { DraftReport } from "#domain/report/missing.ts";
import type { LastReport } from "#domain/report/roll-forward.ts";

/** One commitment beside what was filed of it last; null where it was not answered, or is not yet. */
export interface AnswerChange {
  readonly commitment: string;
  readonly was: { readonly status: Status; readonly account: string } | null;
  readonly now: { readonly status: Status | null; readonly account: string };
}

/** One figure beside the last one; `now` is null while it cannot be read. */
export interface FigureChange {
  readonly indicator: string;
  readonly was: FiledFigure | null;
  readonly now: FiledFigure | null;
}

/** What a draft says otherwise than the company's last filed report, commitment by commitment and figure by figure. */
export function changesSince(
  draft: DraftReport,
  last: Omit<LastReport, "notes">,
): { readonly answers: readonly AnswerChange[]; readonly figures: readonly FigureChange[] } {
  const answers = draft.responses.map(({ commitment, draft: written }): AnswerChange => {
    const filed = last.responses.get(commitment);
    return {
      commitment,
      was: filed === undefined ? null : { status: filed.status, account: filed.account },
      now: { status: chosenStatus(written), account: written.account.value.trim() },
    };
  });
  return {
    answers: answers.filter(({ was, now }) => was?.status !== now.status || was?.account !== now.account),
    figures: draft.parts.flatMap((part) => figuresIn(part, draft, last)),
  };
}

function figuresIn(
  { section, standing }: DraftReport["parts"][number],
  { period }: DraftReport,
  last: Omit<LastReport, "notes">,
): readonly FigureChange[] {
  if (section.kind !== "figures") return [];
  const texts = textsIn({ standing }, section.fields);
  return section.group.indicators.map((indicator) => {
    const read = readFigure(figureTextsOf(indicator.key, texts), indicator, { key: period });
    return {
      indicator: indicator.key,
      was: last.figures.get(indicator.key) ?? null,
      now: "value" in read ? filedFigure(read.value) : null,
    };
  });
}
