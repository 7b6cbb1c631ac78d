/** The largest document that is taken, in bytes: 25 MB of 1,048,576 bytes. */
export const FILE_LIMIT = 25 * 1_048_576;

/** How many documents one filing may hold, withdrawn ones not counted. */
export const FILES_A_FILING = 200;

/** How many bytes all documents of one filing may have together, every version counted. */
export const BYTES_A_FILING = 500 * 1_048_576;

/** How many bytes a company may keep here over all its filings. */
export const BYTES_A_COMPANY = 5_000 * 1_048_576;

/** The longest title, in characters. */
export const TITLE_LIMIT = 200;

/** The longest reason for withdrawing, in characters. */
export const REASON_LIMIT = 500;
