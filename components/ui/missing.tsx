/** A value that is not there, in the words that say why: never blank and never zero. */
export function Missing({ word, why }: { readonly word: string; readonly why?: string | undefined }) {
  return (
    <span className="missing">
      {word}
      {why !== undefined && <small>{why}</small>}
    </span>
  );
}
