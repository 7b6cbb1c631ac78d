import type { ReactNode } from "react";
import { type FieldNames, fieldTerm, fieldWords, figureFieldTerm } from "#app/(desk)/part-words.ts";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { PlainList } from "#components/ui/plain-list.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { askedFields } from "#domain/report/asked-fields.ts";
import { type DraftPart, isBlankPart } from "#domain/report/draft-part.ts";

interface Props {
  readonly part: DraftPart;
  readonly names: FieldNames;
  /** The address of the section's own page, where its answers can be changed. */
  readonly changeAt?: string | undefined;
  /** What a figure is named with: one step below the title that stands above. */
  readonly heading?: "h2" | "h3" | "h4" | undefined;
}

interface Row {
  readonly field: string;
  readonly term: string;
  readonly description: ReactNode;
}

/** The answers of a section that is not the answer to a commitment, for reading: only what is asked, given the others. */
export function PartAnswers({ part, names, changeAt, heading: Heading = "h2" }: Props) {
  if (isBlankPart(part) && changeAt === undefined) return <Missing word="Nothing is written here." />;
  const { section } = part.section;
  return askedFields(part).map(({ name, fields }) => {
    const rows = fields.map((field) => rowOf(part, field, names, name));
    return (
      <div className="part-answers" key={name ?? section}>
        {name !== null && <Heading>{name}</Heading>}
        {changeAt === undefined ? (
          <DefinitionRows rows={rows} />
        ) : (
          <SummaryList
            rows={rows.map(({ field, term, description }) => ({
              term,
              description,
              action: {
                href: `${changeAt}#${field}`,
                text: "Change",
                about: name === null ? term : `${term}, ${name}`,
              },
            }))}
          />
        )}
      </div>
    );
  });
}

function rowOf(part: DraftPart, field: string, names: FieldNames, figure: string | null): Row {
  const words = fieldWords(part.section, field, part.standing[field]?.value ?? "", names);
  const term = figure === null ? fieldTerm(part.section, field) : figureFieldTerm(field);
  return { field, term, description: described(field, words) };
}

function described(field: string, words: string): ReactNode {
  if (field === "inScope") return words === "" ? "None ticked" : <PlainList items={words.split("\n")} />;
  if (words.trim() === "") return <Missing word={BLANK[field.split(":").at(-1) ?? ""] ?? "Not written yet"} />;
  return <ProseText text={words} />;
}

// What may stay blank; "not provided" is an answer to a figure and is no word for what nobody wrote.
const BLANK: Readonly<Record<string, string>> = {
  changes: "Left empty",
  reason: "No reason given",
  wording: "The words stay",
};
