import { MOST_ADDRESSES } from "#domain/report/fields.ts";
import type { Missing } from "#domain/report/missing.ts";

const UNANSWERED: Readonly<Record<string, string>> = {
  status: "Say where this stands.",
  account: "Write what you did.",
  reason: "Give the reason.",
  byDate: "Give the date by which it will be done.",
  explanation: "Explain in your own words.",
  leftOut: "Say why a product is left out.",
  given: "Give the number, or say why there is none.",
  value: "Give the number.",
  qualifier: "Say whether the number is exact.",
  numerator: "Give how many of them (the numerator).",
  denominator: "Give how many there are in all (the denominator).",
  scope: "Say what the number covers.",
  spanFrom: "Give the first day that the number covers.",
  spanTo: "Give the last day that the number covers.",
  asOf: "Give the day on which it was counted.",
  method: "Say how it was counted.",
  outcome: "Say what became of this promise.",
  on: "Give the day on which it was kept.",
  how: "Say how it was kept.",
  wording: "Write what is promised.",
  due: "Give the day by which it will be done.",
  why: "Say why.",
  commitment: "Choose the commitment.",
  ownerRole: "Name the role that answers for it.",
  measure: "Say how anybody will see that it is done.",
  performedBy: "Say who carried it out.",
  authority: "Name the authority or hotline.",
  legalBasis: "Name the legal basis.",
  proxyMethod: "Describe the method.",
  counted: "Say what was counted.",
  count: "Give the count.",
  from: "Give the first day.",
  to: "Give the last day.",
};

/** One missing thing as a sentence that says what to do. */
export function missingWords(missing: Missing): string {
  switch (missing.reason) {
    case "unanswered":
      return UNANSWERED[missing.field.split(":").at(-1) ?? ""] ?? "Answer this.";
    case "pair_unanswered":
      return "Its pair is answered: give this number too, or say why there is none.";
    case "not_finished":
      return "Say that you have finished this section.";
    case "not_reviewed":
      return "Review what was carried over, then say that you have finished this section.";
    case "not_an_address":
      return `Line ${missing.line}: begin with a whole address, such as https://example.org/safety.`;
    case "no_day_seen":
      return `Line ${missing.line}: after the address, give the day it was seen, such as 2027-01-12.`;
    case "named_twice":
      return `Line ${missing.line}: this address stands above already. Name each page once.`;
    case "too_many_addresses":
      return `Line ${missing.line}: name at most ${MOST_ADDRESSES} pages.`;
    case "too_long":
      return `Use at most ${missing.limit} characters; this text has ${missing.length}.`;
    case "too_many_digits":
      return `Use at most ${missing.limit} digits; this number has ${missing.digits}.`;
    case "share_disagrees":
      return `The two counts make ${missing.share} percent. Put the number or the counts right.`;
    default:
      return PLAIN[missing.reason];
  }
}

const PLAIN = {
  not_a_day: "Give the date as a day that exists, such as 2027-03-31.",
  not_after_the_period: "Give a date after the end of the period.",
  not_a_key: "Choose one of the products that are offered.",
  not_a_number: "Write a number in digits, such as 1,250 or 3.5.",
  exponent: "Write the number out in digits, without an exponent.",
  percent_sign: "This is not a share: write the number without a percent sign.",
  ambiguous_number:
    "This number can be read in two ways. Write it without marks between the digits, with a point before decimals.",
  negative: "This cannot be less than nought.",
  not_whole: "Write a whole number.",
  only_for_shares: "Leave this empty: only a share has it.",
  denominator_zero: "A share of nothing is no share. Give another whole, or say why there is no number.",
  span_backwards: "The last day lies before the first.",
  as_of_before_span_ends: "It cannot have been counted before the last day that it covers.",
  after_today: "This day has not come yet.",
  before_it_was_made: "This day lies before the promise was made.",
  after_it_was_due: "This day lies after the promise was due. Choose “kept late”.",
  not_after_it_was_due: "This day is not late. Choose “kept”.",
  not_after_today: "Give a day that is still to come.",
  unchanged: "The words and the day are those of before. Change one of them, or choose another answer.",
  not_adopted: "Choose one of the commitments that your company took on.",
  before_the_first_day: "The last day lies before the first.",
  address: "This text holds an address. Say it in words.",
  file_name: "This text holds the name of a file. Say how many there were.",
  encoded: "This text holds something that looks like a code. Say it in words.",
} as const;

/** What a section lacks, one text a field. */
export function missingByField(missing: readonly Missing[]): Readonly<Partial<Record<string, string>>> {
  const byField = Map.groupBy(missing, ({ field }) => field);
  return Object.fromEntries(
    Array.from(byField, ([field, ofField]) => [field, ofField.map((one) => missingWords(one)).join(" ")]),
  );
}
