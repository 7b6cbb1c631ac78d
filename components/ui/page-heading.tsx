import { Fragment, type ReactNode } from "react";
import { Breadcrumb, type Crumb } from "#components/ui/breadcrumb.tsx";

interface Props {
  readonly title: string;
  readonly trail?: readonly Crumb[] | undefined;
  /** The sentence or two below the title that answer the reader's first question. */
  readonly deck?: ReactNode;
  readonly size?: "public" | "desk" | undefined;
}

export function PageHeading({ title, trail, deck, size = "public" }: Props) {
  const isDesk = size === "desk";
  return (
    <>
      {trail !== undefined && <Breadcrumb trail={trail} />}
      <h1 className={`title ${title.length > 40 ? "title-long" : ""} ${isDesk ? "title-desk" : ""}`}>
        <Unbroken text={title} />
      </h1>
      {deck !== undefined && deck !== null && <p className={isDesk ? "deck deck-desk" : "deck"}>{deck}</p>}
    </>
  );
}

/** Keeps short compounds such as "half-year", and days with their month, on one line. */
function Unbroken({ text }: { readonly text: string }) {
  const parts = text.split(/(\b\w{1,9}-\w{1,9}\b|\b\d{1,2} [A-Z][a-z]+\b)/u);
  return [...parts.entries()].map(([position, part]) =>
    position % 2 === 1 ? (
      <span className="whitespace-nowrap" key={position}>
        {part}
      </span>
    ) : (
      <Fragment key={position}>{part}</Fragment>
    ),
  );
}
