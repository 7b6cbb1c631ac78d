/** One step of the way here; the last one has no `href`, because the reader is there. */
export interface Crumb {
  readonly text: string;
  readonly href?: string | undefined;
}

export function Breadcrumb({ trail }: { readonly trail: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="crumbs">
      <ol>
        {trail.map((crumb) => (
          <li key={crumb.text}>
            {crumb.href === undefined ? (
              <span aria-current="page">{crumb.text}</span>
            ) : (
              <a href={crumb.href}>{crumb.text}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
