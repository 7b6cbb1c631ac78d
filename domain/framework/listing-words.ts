import { partialDateWords } from "#domain/framework/date-words.ts";
import type { ListingRecorded } from "#domain/record/documents/listing.ts";

/** A listing's state with the days it is known for: "unavailable from 29 August 2024". */
export function listingWords({ status, from, to }: Pick<ListingRecorded, "status" | "from" | "to">): string {
  const days = [
    from === null ? "since a day not given" : `from ${partialDateWords(from)}`,
    to === null ? null : `to ${partialDateWords(to)}`,
  ];
  return [status, ...days].filter((part) => part !== null).join(status.includes(";") ? ", " : " ");
}
