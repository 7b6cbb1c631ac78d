/** The kinds of file that a page is given as: all it says, its first table, and what programs follow it by. */
export const FILE_KINDS = ["json", "csv", "atom", "feed"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** The address of a page's file: the page's own, with the kind after its path and before its query. */
export function fileAddress(path: string, kind: FileKind): string {
  const [place = "", query] = path.split("?");
  return query === undefined ? `${place}.${kind}` : `${place}.${kind}?${query}`;
}
