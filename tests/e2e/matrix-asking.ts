import { asClient } from "#bin/database.ts";
import { formWith } from "#tests/e2e/forms.ts";
import { CANARY, COMMITMENT, COMPANY, PERIOD_OF, PROGRAMME } from "#tests/e2e/matrix-town.ts";
import {
  type ActionVerdict,
  type Asker,
  ASKERS,
  OBJECTS,
  PAGES,
  REPORT_ACTIONS,
  type Stage,
  type Verdict,
} from "#tests/e2e/matrix-verdicts.ts";
import { type Answer, everythingIn, type Visitor } from "#tests/e2e/visitor.ts";
import type { TestDatabase } from "#tests/fixtures/database.ts";

export type Everybody = Readonly<Record<Asker, Visitor>>;

/** How a page is asked for: as a document, or as the framework's own code in the browser asks. */
const WAYS = {
  document: {},
  "flight data": { rsc: "1" },
  prefetch: { rsc: "1", "next-router-prefetch": "1" },
} as const;

/** Asks for every address of the table as everybody, in every way; what went otherwise than the table says. */
export async function pageLeaks(everybody: Everybody): Promise<{ readonly asked: number; readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  let asked = 0;
  for (const [route, row] of Object.entries(PAGES)) {
    for (const stage of "draft" in row ? OBJECTS : [null]) {
      const path = addressOf(route, stage ?? "draft");
      for (const asker of ASKERS) {
        const expected: Verdict = stage === null || !("draft" in row) ? ("nobody" in row ? row[asker] : "shown") : row[stage][asker];
        for (const [way, headers] of Object.entries(WAYS)) {
          asked += 1;
          const answer = await everybody[asker].get(path, headers);
          const isOwn = asker.startsWith("its ");
          const seen = way === "document" ? verdictOf(answer) : expected;
          if (seen !== expected) wrong.push(`${asker}, ${path}: ${seen} (${answer.status}) where ${expected} was expected`);
          if (!isOwn && everythingIn(answer).includes(CANARY)) wrong.push(`${asker}, ${path} as ${way}: a canary`);
        }
      }
    }
  }
  return { asked, wrong };
}

/** A form that the owner sees, harvested where it is: every act on a report, as its page would send it. */
export interface Harvested {
  readonly action: keyof typeof REPORT_ACTIONS;
  readonly page: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Where each form stands, for whom, and at which stage of the report. */
const FORMS = {
  saveSection: { page: `/${COMMITMENT}`, stage: "draft", asker: "its editor", field: "account" },
  handOver: { page: "/check", stage: "draft", asker: "its editor", field: "idempotency-key" },
  takeBack: { page: "/check", stage: "handed over", asker: "its editor", field: "idempotency-key" },
  certify: { page: "/certify", stage: "handed over", asker: "its officer", field: "agreed" },
} as const satisfies Record<
  keyof typeof REPORT_ACTIONS,
  { readonly page: string; readonly stage: Stage; readonly asker: Asker; readonly field: string }
>;
