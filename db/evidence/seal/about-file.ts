/** Whose file something is: sealed into each of its pieces and into its key, and asked for again to open them. */
export interface AboutFile {
  readonly fileId: string;
  readonly organisationId: string;
}

/** Words that cannot be confused with other words: each is preceded by its length. */
export function spelled(...words: readonly string[]): Buffer {
  return Buffer.concat(
    words.flatMap((word) => {
      const bytes = Buffer.from(word, "utf8");
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}
