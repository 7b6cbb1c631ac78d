import type { Datum } from "#domain/data/public-table.ts";

/** A cell as files carry it: machine forms of days, moments and numbers, the code of a choice; null where it does not apply. */
export function fileValue(datum: Datum): string | null {
  if (datum === null || typeof datum === "string") return datum;
  switch (datum.kind) {
    case "number":
      return datum.value;
    case "day":
      return datum.day;
    case "moment":
      return datum.moment;
    case "choice":
    case "missing":
      return datum.code;
    case "link":
      return datum.text;
  }
}
