interface Props {
  readonly label: string;
  readonly previous?: { readonly href: string; readonly text: string } | undefined;
  readonly next?: { readonly href: string; readonly text: string } | undefined;
}

export function Pagination({ label, previous, next }: Props) {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav aria-label={label} className="pagination">
      {previous !== undefined && (
        <a href={previous.href} rel="prev">
          {previous.text}
        </a>
      )}
      {next !== undefined && (
        <a href={next.href} rel="next">
          {next.text}
        </a>
      )}
    </nav>
  );
}
