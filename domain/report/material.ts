/** What a text must not carry where nothing may be shown: a way to material, or material written as characters. */
export type MaterialSign = "address" | "file_name" | "encoded";

/**
 * Whether a text points to a file or a place, or holds something written in code.
 *
 * Shape: looks at the form alone. A number, a law, a hotline's name and a product's name pass; a web or network address,
 * a path, the name of a picture, film, sound or archive, and a run of characters like a hash or base64 do not.
 */
export function materialSignIn(text: string): MaterialSign | null {
  if (ADDRESSES.some((form) => form.test(text))) return "address";
  if (FILE_NAME.test(text)) return "file_name";
  return [...text.matchAll(LONG_RUN)].some(([run]) => isEncoded(run)) ? "encoded" : null;
}

const ADDRESSES = [
  /\b[a-z][a-z0-9+.-]{1,20}:\/\//i,
  /\b(?:data|file|magnet|blob|ipfs|urn):\S/i,
  /\bwww\.\S/i,
  /\.onion\b/i,
  /\\\\[a-z0-9]/i,
  /\b[a-z]:\\/i,
  /(?:^|\s)~?\/[\w.-]+\/[\w.-]/,
];

const FILE_NAME =
  /\S\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic|avif|svg|mp4|m4v|mov|avi|mkv|webm|mp3|wav|flac|ogg|zip|rar|7z|tar|gz|tgz|bin|iso|safetensors|ckpt)\b/i;

// 24 characters are an MD5 hash in base64, the shortest code for one file that is in use.
const LONG_RUN = /[A-Za-z0-9+/=_-]{24,}/g;

// A word or a name has few capitals within and few digits; a code mixes them, or is longer than any word.
function isEncoded(run: string): boolean {
  if (run.length > 45 || /^\d+$/.test(run)) return true;
  const digits = run.match(/\d/g)?.length ?? 0;
  const capitalsWithin = run.match(/[a-z][A-Z]/g)?.length ?? 0;
  return !/[-_]/.test(run) && (digits >= 3 || capitalsWithin >= 4);
}
