import type { ReactNode } from "react";
import { newFormKey } from "#app/_http/form-key.ts";
import type { OpenReport } from "#app/(desk)/load-report.ts";
import { sectionStatusWords } from "#app/(desk)/report-words.ts";
import { clearSection } from "#app/(desk)/stated/actions.ts";
import { ClearForm } from "#app/(desk)/stated/clear-form.tsx";
import type { DeskPart } from "#db/queries/desk-report.ts";
import { sectionPath } from "#domain/report/section-path.ts";

/** One section of a list: how it is called, and what it says of itself. */
export interface StatedItem {
  readonly part: DeskPart;
  readonly title: string;
  readonly about: ReactNode;
}

/** Sections of which there may be any number; those that nobody is asked for can be cleared again. */
export function StatedList({ open, items }: { readonly open: OpenReport; readonly items: readonly StatedItem[] }) {
  const { report, home } = open;
  return (
    <ul className="stated">
      {items.map(({ part, title, about }) => {
        const { section, isOptional } = part.section;
        const { word, tone } = sectionStatusWords(part.status);
        return (
          <li key={section}>
            <div>
              <a href={`${home}/${sectionPath(section)}`}>{title}</a>
              <small>{about}</small>
            </div>
            <div className="task-status" data-tone={tone}>
              {word}
            </div>
            {report.may.write && isOptional && part.status !== "optional" && (
              <ClearForm
                about={title}
                action={clearSection}
                address={{ ...report.address, section }}
                formKey={newFormKey()}
                versions={Object.fromEntries(
                  Object.entries(part.standing).map(([field, { version }]) => [field, version]),
                )}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
