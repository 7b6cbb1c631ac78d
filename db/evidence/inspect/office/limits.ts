/** How many parts a document may have. */
export const MOST_PARTS = 2_000;

/** What the parts may come to when they are unpacked, in bytes. */
export const LARGEST_UNPACKED = 200_000_000;

/** How many times larger than packed a part may be; honest text packs to about a tenth. */
export const HIGHEST_RATIO = 100;

/** Parts below this size, in bytes, may pack as well as they like: no bomb is that small. */
export const RATIO_FROM = 1_000_000;

/** How deep elements may stand in each other. */
export const DEEPEST = 200;

/** How many attributes an element may have. */
export const MOST_ATTRIBUTES = 1_000;

/** How many cells of a workbook may be in use, in all of its sheets. */
export const MOST_CELLS = 1_000_000;

/** The most that a file may know of a printer, in bytes. */
export const LARGEST_PRINTER_SETTINGS = 65_536;

/** The most room for notes of packing programs beside a part's name, in bytes. */
export const LARGEST_EXTRA = 4_096;
