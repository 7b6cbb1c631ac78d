import { ASKERS, type Asker, OBJECTS, type Stage, type Verdict } from "#tests/e2e/matrix-askers.ts";
import { CANARY, COMMITMENT, COMPANY, FILE_OF, PERIOD_OF, PROGRAMME, PROMISE } from "#tests/e2e/matrix-town.ts";
import { PAGES } from "#tests/e2e/matrix-verdicts.ts";
import { type Answer, everythingIn, type Visitor } from "#tests/e2e/visitor.ts";
import { GROUP } from "#tests/fixtures/figures-asked.ts";

export type Everybody = Readonly<Record<Asker, Visitor>>;

/** How many requests were made, how often the canary was seen by those it belongs to, and what went wrong. */
export interface Asked {
  readonly requests: number;
  readonly sightings: number;
  /** Answers that are not what the table says. */
  readonly wrong: readonly string[];
  /** Answers that held another company's text. */
  readonly leaks: readonly string[];
}

/** How a page is asked for: as a document, or as the framework's own code in the browser asks. */
const WAYS = {
  document: {},
  "flight data": { rsc: "1" },
  prefetch: { rsc: "1", "next-router-prefetch": "1" },
} as const;

type Way = keyof typeof WAYS;

const ALL_WAYS: readonly Way[] = ["document", "flight data", "prefetch"];

interface AskFor {
  readonly askers?: readonly Asker[];
  readonly under?: string;
  readonly ways?: readonly Way[];
}

/** Whether the asker belongs to the company whose texts carry the canary, and may read them. */
export function isOwn(asker: Asker): boolean {
  return asker.startsWith("its ");
}

/** Those who do not belong to the company. */
export const STRANGERS: readonly Asker[] = ASKERS.filter((asker) => !isOwn(asker));

// As many as keep the server busy while the database and this process work.
const AT_ONCE = 6;

/** Asks for every address of the table as each of these, in each way; or only for those that begin so. */
export async function askForEveryPage(
  everybody: Everybody,
  membership: string,
  { askers = ASKERS, under = "/", ways = ALL_WAYS }: AskFor = {},
): Promise<Asked> {
  const rows = Object.entries(PAGES).filter(([route]) => route.startsWith(under));
  const pages = rows.flatMap(([route, row]) =>
    "draft" in row
      ? OBJECTS.map((stage) => ({ path: addressOf(route, stage), verdicts: row[stage] }))
      : [{ path: addressOf(route, "draft"), verdicts: row }],
  );
  const questions = pages.flatMap((page) => askers.flatMap((asker) => ways.map((way) => ({ ...page, asker, way }))));
  const wrong: string[] = [];
  const leaks: string[] = [];
  let sightings = 0;
  const waiting = questions.values();
  const askOn = async () => {
    for (const { path, verdicts, asker, way } of waiting) {
      const answer = await everybody[asker].get(path.replace("[membership]", membership), WAYS[way]);
      const seen = way === "document" ? verdictOf(answer) : verdicts[asker];
      if (seen !== verdicts[asker]) wrong.push(`${asker}, ${path}: ${seen} (${answer.status}), not ${verdicts[asker]}`);
      if (!everythingIn(answer).includes(CANARY)) continue;
      if (isOwn(asker)) sightings += 1;
      else leaks.push(`${asker}, ${path}, ${way}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  return { requests: questions.length, sightings, wrong, leaks };
}

/** An address of the pattern: of the company's report at this stage, where it is about one. */
export function addressOf(route: string, stage: Stage): string {
  return route
    .replace("[programme]", PROGRAMME)
    .replace("[company]", COMPANY)
    .replace("[period]", PERIOD_OF[stage])
    .replace("[commitment]", COMMITMENT)
    .replace("[kind]/[cell]", `answers/${COMMITMENT}`)
    .replace("[item]", "E1")
    .replace("[file]", FILE_OF[stage])
    .replace("[incident]", "00000000-0000-4000-8000-000000000000")
    .replace("[number]", "E1")
    .replace("[upload]", "00000000-0000-4000-8000-000000000000")
    .replace("[...path]", "nowhere")
    .replace("[key]", PROMISE)
    .replace("[n]", "1")
    .replace("[group]", GROUP)
    .replace("[principle]", "develop")
    .replace("[position]", "0")
    .replace("[day]", new Date().toISOString().slice(0, 10))
    .replace("[kind]/[...at]", `csv/${PROGRAMME}`)
    .replace("[...nextauth]", "session");
}

/** What an answer comes to. */
export function verdictOf({ status, headers }: Answer): Verdict | "broken" {
  const to = headers.get("location") ?? "";
  if (status === 404 || status === 405) return "not there";
  if (status >= 300 && status < 400) return /^(https?:\/\/[^/]+)?\/sign-in(\?|$)/.test(to) ? "sign in" : "away";
  if (status === 503) return "no bytes";
  return status === 200 ? "shown" : "broken";
}
