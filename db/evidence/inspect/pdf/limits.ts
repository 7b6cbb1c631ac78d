/** What a PDF may hold at most; a file that holds more is refused before it can tire the reader. */
export const PDF_LIMITS = {
  objects: 200_000,
  values: 3_000_000,
  inflatedBytes: 200_000_000,
  inflatedBytesOfOne: 50_000_000,
  /** A stream over a megabyte may not unpack to more than this many times its own length. */
  inflationRatio: 200,
  nesting: 100,
  pages: 5_000,
  steps: 5_000_000,
  stringBytes: 1_000_000,
  commentBytes: 256,
  commentsAnObject: 4,
} as const;

/**
 * How big a picture may be to pass as a logo, a bullet or a rule, and how many of them one page may show.
 *
 * Units: pixels. Glyphs of a typeface drawn as bitmaps have a sum of their own: a page of an old TeX report holds
 * some two hundred.
 */
export const PICTURE_LIMITS = {
  side: 200,
  onOnePage: 24,
  pixelsOnOnePage: 160_000,
  glyphsOnOnePage: 256,
  glyphPixelsOnOnePage: 320_000,
} as const;
