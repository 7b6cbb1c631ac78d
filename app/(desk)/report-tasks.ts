import type { OpenReport } from "#app/(desk)/load-report.ts";
import { partTitle } from "#app/(desk)/part-titles.ts";
import { carriedWords, sectionStatusWords } from "#app/(desk)/report-words.ts";
import type { Task, TaskGroup, TaskStatus } from "#components/ui/task-list.tsx";
import type { DeskPart, DeskSection, FieldChanged } from "#db/queries/desk-report.ts";
import { backingOf } from "#domain/evidence/gaps.ts";
import { dayWords, instantWords } from "#domain/framework/date-words.ts";
import { sectionPath } from "#domain/report/section-path.ts";

type Assigned = OpenReport["report"]["assigned"];

/** Everything that is to be done for a report, in groups; any order will do until the last one. */
export function reportTasks(open: OpenReport): readonly TaskGroup[] {
  const { report } = open;
  const { assigned } = report;
  const ofKind = (kind: DeskPart["section"]["kind"]) => report.parts.filter((part) => part.section.kind === kind);
  const rows = (parts: readonly DeskPart[]) => parts.map((part) => partTask(part, open, assigned));
  const commitments = report.groups.map((group) => ({
    title: group.name,
    tasks: group.sections.map((section) => commitmentTask(section, open, assigned)),
  }));
  return [
    ...commitments,
    { title: "Products and figures", tasks: rows([...ofKind("products"), ...ofKind("figures")]) },
    {
      title: "Evidence",
      tasks: [
        documentsTask(open),
        listTask(open, ofKind("attestation"), { title: "Procedures attested without showing them", unit: "attested" }),
      ],
    },
    {
      title: "Promises",
      tasks: [
        ...rows(ofKind("promise")),
        listTask(open, ofKind("new_promise"), { title: "New promises", unit: "stated" }),
      ],
    },
    { title: "Before you file", tasks: [readingTask(open), checkTask(open), certifyTask(open)] },
  ].filter((group) => group.tasks.length > 0);
}

function commitmentTask(section: DeskSection, { home, report }: OpenReport, assigned: Assigned): Task {
  const { commitment, short, status, unreviewedFrom, lastChange } = section;
  return {
    title: short,
    hint: unreviewedFrom === null ? undefined : carriedWords(unreviewedFrom),
    href: `${home}/${commitment}`,
    who: whoWords(assigned.get(commitment)?.name, lastChange, report.zone),
    status: sectionStatusWords(status),
  };
}

function partTask(part: DeskPart, { home, report }: OpenReport, assigned: Assigned): Task {
  const { section } = part.section;
  return {
    title: partTitle(part.section, report),
    hint: part.unreviewedFrom === null ? hintOf(part) : carriedWords(part.unreviewedFrom),
    href: `${home}/${sectionPath(section)}`,
    who: whoWords(assigned.get(section)?.name, part.lastChange, report.zone),
    status: sectionStatusWords(part.status),
  };
}

function hintOf({ section }: DeskPart): string | undefined {
  if (section.kind !== "promise") return undefined;
  const due = dayWords(section.story.terms.due);
  return section.isOptional ? `Promised for ${due}; you may answer it now` : `Fell due on ${due}`;
}

interface ListWords {
  readonly title: string;
  readonly unit: string;
}

/** One row for sections of which there may be any number, none among them. */
function listTask({ home, report }: OpenReport, parts: readonly DeskPart[], { title, unit }: ListWords): Task {
  const [first] = parts;
  const begun = parts.filter(({ status }) => status !== "optional");
  const lastChange = begun
    .flatMap((part) => (part.lastChange === null ? [] : [part.lastChange]))
    .reduce<FieldChanged | null>((last, next) => (last === null || next.at > last.at ? next : last), null);
  return {
    title,
    hint: begun.length === 0 ? undefined : `${begun.length} ${unit}`,
    href: `${home}/${sectionPath(first?.section.section ?? "").split("/")[0]}`,
    who: whoWords(undefined, lastChange, report.zone),
    status: listStatus(begun),
  };
}

/** The evidence room: nobody has to hand in anything, and what says "done" with nothing behind it is counted. */
function documentsTask({ home, report }: OpenReport): Task {
  const handedIn = report.draft.evidence.length;
  const gaps = backingOf(report.draft).filter(({ isGap }) => isGap).length;
  const behind = gaps === 1 ? "1 answer has nothing behind it" : `${gaps} answers have nothing behind them`;
  return {
    title: "Documents",
    hint: [`${handedIn} handed in`, ...(gaps === 0 ? [] : [behind])].join("; "),
    href: `${home}/evidence`,
    status: { word: handedIn === 0 ? "Optional" : "Any time", tone: "quiet" },
  };
}

function listStatus(begun: readonly DeskPart[]): TaskStatus {
  const worst = (["problem", "not_reviewed", "in_progress"] as const).find((status) =>
    begun.some((part) => part.status === status),
  );
  return sectionStatusWords(worst ?? (begun.length === 0 ? "optional" : "completed"));
}

function whoWords(assignee: string | undefined, lastChange: FieldChanged | null, zone: string): string {
  const given = assignee === undefined ? [] : [`For ${assignee}`];
  const changed = lastChange === null ? [] : [`changed by ${lastChange.by}, ${instantWords(lastChange.at, zone)}`];
  const words = [...given, ...changed].join("; ");
  if (words === "") return "Assigned to nobody";
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function readingTask({ home, report }: OpenReport): Task {
  const { missing, stage, unconfirmed } = report;
  const isOpen = stage === "writing" || stage === "period_running";
  const unread = unconfirmed.length === 1 ? "1 text to confirm" : `${unconfirmed.length} texts to confirm`;
  return {
    title: "How it will read",
    hint: "The public page, what changed since last time, and what readers could ask",
    href: `${home}/reading`,
    status:
      isOpen && unconfirmed.length > 0 && missing.length === 0
        ? { word: unread, tone: "act" }
        : { word: "Any time", tone: "quiet" },
  };
}

function checkTask({ home, report }: OpenReport): Task {
  return {
    title: "Check answers and hand over",
    href: `${home}/check`,
    status: checkStatus(report),
  };
}

function checkStatus({ stage, missing, unconfirmed }: OpenReport["report"]): TaskStatus {
  if (stage === "filed" || stage === "with_officer") return { word: "Handed over", tone: "quiet" };
  const open = new Set(missing.map(({ section }) => section)).size;
  if (open > 0) return { word: open === 1 ? "1 section is open" : `${open} sections are open`, tone: "quiet" };
  if (unconfirmed.length > 0) return { word: "Confirm the texts first", tone: "quiet" };
  return { word: "Ready", tone: stage === "writing" ? "act" : "quiet" };
}

function certifyTask({ report, home }: OpenReport): Task {
  const who = report.officers.join(", ");
  switch (report.stage) {
    case "filed":
      return { title: "Receipt", href: `${home}/receipt`, who, status: { word: "Filed", tone: "quiet" } };
    case "with_officer":
      return report.may.certify
        ? { title: "Certify and file", href: `${home}/certify`, who, status: { word: "Ready", tone: "act" } }
        : { title: "Certify and file", who, status: { word: "With the officer", tone: "quiet" } };
    case "writing":
    case "period_running":
      return { title: "Certify and file", who, status: { word: "Cannot start yet", tone: "blocked" } };
  }
}
