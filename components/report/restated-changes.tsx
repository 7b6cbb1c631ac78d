import { ProseText } from "#components/ui/prose-text.tsx";
import { ScrollRegion } from "#components/ui/scroll-region.tsx";
import type { ChangeWords } from "#domain/report/change-words.ts";

/** Old and new beside each other, field by field. */
export function RestatedChanges({
  changes,
  caption,
}: {
  readonly changes: readonly ChangeWords[];
  readonly caption: string;
}) {
  return (
    <ScrollRegion label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">As it was</th>
            <th scope="col">As it is now</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ what, was, now }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>
                <del>
                  <ProseText text={was} />
                </del>
              </td>
              <td>
                <ProseText text={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
