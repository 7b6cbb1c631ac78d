import { DataTable } from "#components/ui/data-table.tsx";
import type { Look } from "#db/queries/store-page.ts";
import { instantWords } from "#domain/framework/date-words.ts";

/** The last looks through the store, newest first. */
export function LooksTable({ looks }: { readonly looks: readonly Look[] }) {
  return (
    <DataTable
      caption={`The last ${looks.length === 1 ? "look" : `${looks.length} looks`}, newest first`}
      columns={[
        { key: "ended", head: "Ended" },
        { key: "expected", head: "Should be there", isNumber: true },
        { key: "missing", head: "Missing", isNumber: true },
        { key: "compared", head: "Compared byte for byte", isNumber: true },
        { key: "damaged", head: "Damaged", isNumber: true },
        { key: "orphans", head: "Strays taken away", isNumber: true },
      ]}
      rows={looks.map(({ endedAt, expected, faults, tenth, checked, orphansRemoved }) => {
        const missing = faults.filter(({ why }) => why === null).length;
        return {
          key: endedAt,
          cells: [
            instantWords(endedAt, "UTC"),
            expected.toLocaleString("en"),
            missing,
            `${checked.toLocaleString("en")}${tenth === null ? ", all" : `, tenth ${tenth + 1}`}`,
            faults.length - missing,
            orphansRemoved,
          ],
        };
      })}
    />
  );
}
