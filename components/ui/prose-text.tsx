import { paragraphsOf, piecesOf } from "#components/ui/autolink.ts";

/** Plain text as somebody wrote it: paragraphs, line breaks and web addresses, nothing else. */
export function ProseText({ text, lang }: { readonly text: string; readonly lang?: string | undefined }) {
  return (
    <div className="prose" lang={lang}>
      {inOrder(paragraphsOf(text)).map(([key, paragraph]) => (
        <p key={key}>
          {inOrder(piecesOf(paragraph)).map(([position, piece]) =>
            piece.kind === "link" ? (
              <a href={piece.text} key={position} rel="noreferrer nofollow">
                {piece.text}
              </a>
            ) : (
              piece.text
            ),
          )}
        </p>
      ))}
    </div>
  );
}

function inOrder<T>(parts: readonly T[]): readonly (readonly [number, T])[] {
  return [...parts.entries()];
}
