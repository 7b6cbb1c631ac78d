import type { DifferencePart } from "#domain/report/difference.ts";

interface Props {
  readonly parts: readonly DifferencePart[];
  readonly lang?: string | undefined;
}

/** A text with what was taken out and put in: struck through and underlined, and said in words to who hears it. */
export function DifferenceView({ parts, lang }: Props) {
  return (
    <div className="difference prose" lang={lang}>
      {inOrder(parts).map(([at, part]) => (
        <Part key={at} {...part} />
      ))}
    </div>
  );
}

function Part({ kind, text }: DifferencePart) {
  switch (kind) {
    case "same":
      return text;
    case "removed":
      return (
        <del>
          <span className="sr-only select-none"> [removed: </span>
          {text}
          <span className="sr-only select-none">] </span>
        </del>
      );
    case "added":
      return (
        <ins>
          <span className="sr-only select-none"> [added: </span>
          {text}
          <span className="sr-only select-none">] </span>
        </ins>
      );
  }
}

function inOrder(parts: readonly DifferencePart[]): readonly (readonly [number, DifferencePart])[] {
  return [...parts.entries()];
}
