import type { OpenReport } from "#app/(desk)/load-report.ts";
import { titleOfSection } from "#app/(desk)/part-titles.ts";
import { progressOf } from "#app/(desk)/where-next.ts";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { instantWords } from "#domain/framework/date-words.ts";

/** Says on the page that follows which section was just saved, when, and how far the report is; nothing otherwise. */
export function SavedNotice({ open }: { readonly open: OpenReport }) {
  const { report, home, saved } = open;
  if (saved === null) return null;
  const commitment = report.groups.flatMap((group) => group.sections).find((one) => one.commitment === saved);
  const found = commitment ?? report.parts.find((part) => part.section.section === saved);
  if (found === undefined || found.lastChange === null) return null;
  const { completed, asked } = progressOf(open);
  const isOpen = found.status !== "completed" && found.status !== "optional";
  return (
    <NotificationBanner title={`${titleOfSection(saved, report)} is saved${isOpen ? ", and not finished" : ""}`}>
      Saved on {instantWords(found.lastChange.at, report.zone)}. {completed} of {asked} sections completed.{" "}
      <a href={home}>Task list</a>
    </NotificationBanner>
  );
}
