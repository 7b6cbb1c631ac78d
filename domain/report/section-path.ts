/** The part of a section's address after its report's: a commitment by its key, every other kind in a folder of its own. */
export function sectionPath(section: string): string {
  const [kind = "", ...which] = section.split(":");
  const folder = FOLDERS[kind];
  return folder === undefined ? section : `${folder}/${which.join(":")}`;
}

const FOLDERS: Readonly<Record<string, string>> = {
  figures: "figures",
  promise: "promises",
  "new-promise": "new-promises",
  attestation: "attestations",
};
