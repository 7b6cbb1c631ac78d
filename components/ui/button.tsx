import type { ReactNode } from "react";

const LOOK = {
  primary: "button",
  secondary: "button button-secondary",
  /** For an act that cannot be taken back. */
  grave: "button button-grave",
  small: "button button-secondary button-small",
  link: "button-link",
};

interface Props {
  readonly children: ReactNode;
  readonly look?: keyof typeof LOOK | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
}

/** Sends the form it stands in. */
export function Button({ children, look = "primary", name, value }: Props) {
  return (
    <button className={LOOK[look]} name={name} type="submit" value={value}>
      {children}
    </button>
  );
}

/** A link that starts something, and so looks like a button. */
export function LinkButton({
  href,
  look = "primary",
  children,
}: {
  readonly href: string;
  readonly look?: keyof typeof LOOK | undefined;
  readonly children: ReactNode;
}) {
  return (
    <a className={LOOK[look]} href={href}>
      {children}
    </a>
  );
}

export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}
