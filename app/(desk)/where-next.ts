import { sectionPath } from "#domain/report/section-path.ts";
import type { SectionStatus } from "#domain/report/section-status.ts";

/** A report as far as it matters for where its writer goes on. */
export interface Progress {
  readonly home: string;
  readonly viewer: { readonly personId: string };
  readonly report: {
    readonly groups: readonly {
      readonly sections: readonly { readonly commitment: string; readonly status: SectionStatus }[];
    }[];
    readonly parts: readonly { readonly section: { readonly section: string }; readonly status: SectionStatus }[];
    readonly assigned: ReadonlyMap<string, { readonly personId: string }>;
    readonly missing: readonly unknown[];
    readonly unconfirmed: readonly unknown[];
  };
}

const WAITS: readonly SectionStatus[] = ["not_started", "not_reviewed", "in_progress", "problem"];

/**
 * Where whoever saved a section goes on: back to it while it lacks something, to the list that it is one of, to the next
 * section that waits and is not a colleague's; then to what is read and checked before filing, or to the task list.
 */
export function pathAfter(saved: string, open: Progress): string {
  const { home } = open;
  const sections = sectionsInOrder(open);
  const at = sections.findIndex(({ section }) => section === saved);
  const said = `?saved=${encodeURIComponent(saved)}`;
  if (sections[at]?.status === "problem") return `${home}/${sectionPath(saved)}${said}`;
  const [folder, ofMany] = sectionPath(saved).split("/");
  if (ofMany !== undefined && (folder === "new-promises" || folder === "attestations"))
    return `${home}/${folder}${said}`;
  const next = [...sections.slice(at + 1), ...sections.slice(0, Math.max(at, 0))].find(
    ({ status, isForAnother }) => WAITS.includes(status) && !isForAnother,
  );
  return `${home}${next === undefined ? pageBeforeFiling(open) : `/${sectionPath(next.section)}`}${said}`;
}

/** How many sections are asked, and how many of them are completed. */
export function progressOf({ report }: Progress): { readonly completed: number; readonly asked: number } {
  const statuses = [...report.groups.flatMap((group) => group.sections), ...report.parts].map(({ status }) => status);
  const asked = statuses.filter((status) => status !== "optional");
  return { completed: asked.filter((status) => status === "completed").length, asked: asked.length };
}

function sectionsInOrder({ report, viewer }: Progress) {
  const all = [
    ...report.groups
      .flatMap((group) => group.sections)
      .map(({ commitment, status }) => ({ section: commitment, status })),
    ...report.parts.map(({ section: { section }, status }) => ({ section, status })),
  ];
  return all.map(({ section, status }) => {
    const assignee = report.assigned.get(section)?.personId ?? viewer.personId;
    return { section, status, isForAnother: assignee !== viewer.personId };
  });
}

function pageBeforeFiling({ report }: Progress): string {
  if (report.missing.length > 0) return "";
  return report.unconfirmed.length > 0 ? "/reading" : "/check";
}
