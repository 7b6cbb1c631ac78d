import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { DisclosureKind, DisclosurePlace } from "#domain/report/warnings/disclosure.ts";

/**
 * What a reader could raise about a report that may well be right, as data, with the section and the field to look at.
 * It keeps nothing from being filed.
 */
export type Warning = { readonly section: string; readonly field: string } & (
  | { readonly code: "done_in_few_words"; readonly data: { readonly words: number; readonly expected: number } }
  | { readonly code: "done_without_evidence"; readonly data: Record<string, never> }
  | { readonly code: "kept_but_not_done"; readonly data: { readonly promise: string } }
  | { readonly code: "done_though_promise_dropped"; readonly data: { readonly promise: string } }
  | { readonly code: "not_applicable_with_products"; readonly data: { readonly products: readonly string[] } }
  | { readonly code: "same_explanation"; readonly data: Record<string, never> }
  | { readonly code: "same_account"; readonly data: Record<string, never> }
  | {
      readonly code: "date_moved_again";
      readonly data: { readonly promise: string; readonly dates: readonly CalendarDate[] };
    }
  | {
      readonly code: "date_moved_without_answer";
      readonly data: { readonly promise: string; readonly promised: CalendarDate; readonly now: CalendarDate };
    }
  | {
      readonly code: "may_disclose";
      readonly data: { readonly kind: DisclosureKind; readonly places: readonly DisclosurePlace[] };
    }
);
