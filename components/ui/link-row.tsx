export interface RowLink {
  readonly text: string;
  readonly href: string;
}

/** Short links in one row, always in the same order. */
export function LinkRow({ links }: { readonly links: readonly RowLink[] }) {
  return (
    <ul className="link-row">
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href}>{link.text}</a>
        </li>
      ))}
    </ul>
  );
}
