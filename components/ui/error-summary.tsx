export interface ErrorLine {
  readonly text: string;
  /** The field it is about, as "#id"; left out when it is about the whole page. */
  readonly href?: string | undefined;
}

interface Props {
  readonly errors: readonly ErrorLine[];
  /** Said instead of "There is a problem", where nobody did anything wrong. */
  readonly title?: string | undefined;
}

/** What went wrong, at the top, in the same words as beside the fields; nothing when there is nothing. */
export function ErrorSummary({ errors, title = "There is a problem" }: Props) {
  if (errors.length === 0) return null;
  return (
    <section aria-labelledby="error-summary-title" className="banner banner-problem" id="error-summary" role="alert">
      <h2 className="banner-title" id="error-summary-title">
        {title}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.href ?? ""} ${error.text}`}>
            {error.href === undefined ? error.text : <a href={error.href}>{error.text}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}
