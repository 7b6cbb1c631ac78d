/** How long the inspection of a file may take, in milliseconds. */
export const LONGEST_MS = 30_000;

/** How much memory it may have resident, in bytes: below 512 MB by what it may take between two looks. */
export const MOST_MEMORY = 470 * 1_048_576;

/** How often its memory is looked at, in milliseconds. */
export const LOOK_EVERY_MS = 20;

/** How many files are inspected or copied at once. */
export const AT_ONCE = 2;

/** What V8 may keep of its own objects, in megabytes; the bytes of the file itself are beside it. */
export const HEAP_MEGABYTES = 256;

/** The most that an inspection may print, in bytes. */
export const LONGEST_ANSWER = 16_384;

/** The most that a program which makes a copy may write to one file, and beside its copy in memory, in bytes. */
export const MOST_WRITTEN = 100 * 1_048_576;
