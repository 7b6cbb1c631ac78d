const BROWSERS = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

const SYSTEMS = [
  ["iPhone", "an iPhone"],
  ["iPad", "an iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Mac OS", "a Mac"],
  ["Linux", "Linux"],
] as const;

/** A browser as people call it: "Firefox on Windows". What it says of itself is a claim, and enough to recognise it. */
export function browserWords(claim: string): string {
  const browser = BROWSERS.find(([sign]) => claim.includes(sign))?.[1] ?? "A browser";
  const system = SYSTEMS.find(([sign]) => claim.includes(sign))?.[1];
  return system === undefined ? browser : `${browser} on ${system}`;
}
