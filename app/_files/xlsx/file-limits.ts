/** The largest workbook that is taken, in bytes; one of ours has some tens of thousands. */
export const LARGEST_FILE = 5_000_000;

/** How much the parts of a workbook that are read may come to when they are unpacked, in bytes, all together. */
export const LARGEST_UNPACKED = 30_000_000;

/** How many parts a workbook may have. */
export const MOST_PARTS = 1_000;

/** How many cells and how many shared texts are read. */
export const MOST_CELLS = 100_000;

/** How deep elements may stand in each other. */
export const DEEPEST = 50;
