import { z } from "zod";

/** A password that somebody chooses: long enough to be words, short enough to hash. */
export const NewPassword = z
  .string({ error: "Choose a password" })
  .min(12, { error: "Choose a password of at least 12 characters" })
  .max(200, { error: "Choose a password of at most 200 characters" });

/**
 * Whether a password is among the first that anybody would try.
 *
 * Shape: capitals, figures at the ends, signs and the usual letter swaps do not make a common word uncommon; neither
 * do repetition, a run of neighbouring keys, or the person's own name and address.
 * Source: OWASP ASVS 5.0, 6.2.4, 6.2.11 and 6.2.12.
 */
export function isEasyToGuess(password: string, about: readonly string[]): boolean {
  const plain = password.toLowerCase();
  const own = about.flatMap((text) => text.toLowerCase().split(/[^a-z0-9]+/)).filter((word) => word.length >= 4);
  const words = [...own, ...COMMON].sort((a, b) => b.length - a.length);
  const isCommon = [plain, unswapped(plain)].some((text) => lettersBeside(words, text).length < 4);
  return isCommon || new Set(plain).size < 5 || isRun(plain) || isRepeated(plain);
}

/** The letters of a text that are left when the words are taken out of it. */
function lettersBeside(words: readonly string[], text: string): string {
  return words.reduce((left, word) => left.replaceAll(word, ""), text.replace(/[^\p{Letter}]/gu, ""));
}

// The words that stand in most of the commonest long passwords, longest first where one holds another.
const COMMON = [
  "administrator",
  "passphrase",
  "changeme",
  "password",
  "passwort",
  "motdepasse",
  "contrasena",
  "iloveyou",
  "football",
  "baseball",
  "basketball",
  "superman",
  "batman",
  "princess",
  "sunshine",
  "starwars",
  "pokemon",
  "charlie",
  "michael",
  "jessica",
  "jennifer",
  "ashley",
  "dragon",
  "monkey",
  "shadow",
  "master",
  "welcome",
  "whatever",
  "trustno",
  "freedom",
  "computer",
  "internet",
  "letmein",
  "liverpool",
  "chelsea",
  "arsenal",
  "qwertyuiop",
  "qwertz",
  "qwerty",
  "azerty",
  "asdfghjkl",
  "asdfgh",
  "zxcvbnm",
  "zxcvbn",
  "qazwsx",
  "secret",
  "access",
  "login",
  "admin",
  "hello",
  "summer",
  "winter",
  "spring",
  "autumn",
  "january",
  "february",
  "december",
  "monday",
  "friday",
  "flower",
  "lovely",
  "ninja",
  "mustang",
  "hunter",
  "killer",
  "soccer",
  "hockey",
  "cookie",
  "cheese",
  "chocolate",
  "butterfly",
  "purple",
  "orange",
  "test",
  "user",
  "root",
  "pass",
  "love",
  "baby",
  "angel",
  "safety",
  "design",
  "register",
  "thorn",
  "correcthorsebatterystaple",
] as const;

const ROWS = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiopasdfghjklzxcvbnm", "azertyuiopqsdfghjklmwxcvbn"];

function unswapped(text: string): string {
  const swaps: Readonly<Record<string, string>> = {
    "0": "o",
    "1": "i",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    $: "s",
    "@": "a",
    "!": "i",
  };
  return text.replace(/[013457$@!]/g, (sign) => swaps[sign] ?? sign);
}

function isRun(text: string): boolean {
  return ROWS.some((row) => (row + row + row).includes(text) || [...row].reverse().join("").repeat(3).includes(text));
}

function isRepeated(text: string): boolean {
  return /^(.{1,6}?)\1+.{0,5}$/.test(text);
}
