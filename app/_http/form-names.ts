/** The hidden field that carries a form's idempotency key. */
export const KEY_FIELD = "idempotency-key";

/** A form as plain text, by field name. */
export type FormFields = Readonly<Record<string, string>>;
