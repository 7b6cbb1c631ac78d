/** The fields of one commitment's answer. The confidential note is kept, read and filed apart from the public ones. */
export const PUBLIC_FIELDS = ["status", "account", "reason", "byDate", "explanation", "finished"] as const;
export const CONFIDENTIAL_FIELDS = ["confidentialNote"] as const;
export const FIELDS = [...PUBLIC_FIELDS, ...CONFIDENTIAL_FIELDS] as const;
export type Field = (typeof FIELDS)[number];

/** The longest public account, explanation or confidential note, in characters (Unicode code points after NFC). */
export const TEXT_LIMIT = 4000;
