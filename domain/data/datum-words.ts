import type { Datum } from "#domain/data/public-table.ts";
import { PartialDate } from "#domain/framework/calendar-date.ts";
import { instantWords, partialDateWords } from "#domain/framework/date-words.ts";

/** A cell as pages print it. */
export function wordsOf(datum: Datum): string {
  if (datum === null) return "–";
  if (typeof datum === "string") return datum;
  switch (datum.kind) {
    case "number":
      return numberWords(datum.value);
    case "day":
      return partialDateWords(PartialDate.parse(datum.day));
    case "moment":
      return instantWords(datum.moment, "UTC");
    case "choice":
    case "missing":
      return datum.words;
    case "link":
      return datum.text;
  }
}

/** An exact decimal with its thousands apart: "75,027", "0.25". */
export function numberWords(value: string): string {
  const [whole = "", fraction] = value.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
