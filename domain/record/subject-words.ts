import { PeriodKey, periodOf } from "#domain/framework/period.ts";

/** What an entry is about, as a reader takes it, and the page below the programme that shows it; null for none. */
export interface SubjectTold {
  readonly words: string;
  readonly path: string | null;
}

/** Reads the word path that `subjectOf` makes: "report/acme/2026-Q3" is "Acme, quarter to 30 September 2026". */
export function subjectTold(subject: string, nameOf: ReadonlyMap<string, string>): SubjectTold {
  const [kind = "", first = "", second] = subject.split("/");
  const name = nameOf.get(first) ?? first;
  switch (kind) {
    case "report":
    case "period":
    case "extension":
    case "waiver":
      return { words: `${name}, ${periodWords(second)}`, path: `companies/${first}/${second}` };
    case "signatory":
    case "organisation":
      return { words: name, path: `companies/${first}` };
    case "product":
      return { words: `${name}: ${second}`, path: `companies/${first}` };
    case "adoption":
      return { words: `${name}: ${second}`, path: `commitments/${second}` };
    case "timeline":
      return { words: first, path: `timeline#${first}` };
    case "inquiry":
      return { words: first, path: `inquiries#${first}` };
    case "listing":
      return { words: first, path: `models#${first}-listing` };
    case "instrument":
      return { words: first, path: `law#instrument-${first}` };
    case "demand":
      return { words: first, path: `law#demand-${first}` };
    default:
      return { words: first, path: null };
  }
}

function periodWords(key: string | undefined): string {
  const parsed = PeriodKey.safeParse(key);
  return parsed.success ? periodOf(parsed.data).label : (key ?? "");
}
