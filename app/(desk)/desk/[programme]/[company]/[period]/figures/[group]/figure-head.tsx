import type { AskedFigure } from "#app/(desk)/desk/[programme]/[company]/[period]/figures/[group]/asked-figures.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";

/** The head of a figure's column: what it is, what counts, and what was filed last. */
export function FigureHead({ figure, id }: { readonly figure: AskedFigure; readonly id: string }) {
  const { name, definition, version, caveats, last } = figure;
  return (
    <div className="figure-head">
      <h2 id={id}>{name}</h2>
      <p className="figure-definition">{definition}</p>
      <Disclosure summary="What to mind">
        <ul>
          {caveats.map((caveat) => (
            <li key={caveat}>{caveat}.</li>
          ))}
          <li>Definition, version {version}. Your figure stays under it when it changes.</li>
        </ul>
      </Disclosure>
      {last === null ? (
        <p className="figure-last">You have filed no figure for this yet.</p>
      ) : (
        <div className="figure-last">
          <p>{last.period}, as filed</p>
          <p className="figure-last-line">{last.line}</p>
          {last.about.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )}
    </div>
  );
}
