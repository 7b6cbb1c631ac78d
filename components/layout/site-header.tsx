export interface NavItem {
  readonly text: string;
  readonly href: string;
  readonly isCurrent?: boolean | undefined;
}

interface Props {
  readonly name: string;
  readonly href: string;
  readonly nav: readonly NavItem[];
  readonly navLabel?: string | undefined;
}

export function SiteHeader({ name, href, nav, navLabel = "Main" }: Props) {
  return (
    <header className="site-header">
      <a className="site-name" href={href}>
        {name}
      </a>
      {nav.length > 0 && (
        <nav aria-label={navLabel} className="site-nav">
          <ul>
            {nav.map((item) => (
              <li key={item.href}>
                <a aria-current={item.isCurrent === true ? "page" : undefined} href={item.href}>
                  {item.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
