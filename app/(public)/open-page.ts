import { cache } from "react";
import type { SearchParams } from "#app/(public)/address.ts";
import type { Opened } from "#app/(public)/view.ts";
import { addressOf, type Led, viewAt } from "#app/(public)/view-address.ts";
import { type ProgrammeFrameFacts, readProgramme } from "#db/queries/programme-frame.ts";

/** A public page, ready to be drawn or written. */
export interface OpenedPage {
  readonly frame: ProgrammeFrameFacts;
  readonly led: Led;
  readonly opened: Opened;
  /** The page's one address. */
  readonly path: string;
}

/** Loads what an address of a programme leads to; null where there is nothing. */
export async function openPage(
  programme: string,
  path: readonly string[],
  search: SearchParams,
): Promise<OpenedPage | null> {
  return loaded(programme, path.join("/"), JSON.stringify(search));
}

// A page and its head ask for the same within one request; what they ask with are equal texts.
const loaded = cache(async (programme: string, path: string, search: string): Promise<OpenedPage | null> => {
  const led = viewAt(programme, path === "" ? [] : path.split("/"), JSON.parse(search));
  if (led === null) return null;
  const page = await readProgramme(programme, led.vantage, (reading) => led.view.open(reading, led.asked));
  if (page === null) return null;
  const { parts, query } = page.shown;
  const address = addressOf(led.view, {
    base: led.asked.base,
    parts: parts ?? led.asked.parts,
    query: query ?? led.asked.query,
  });
  return { frame: page.frame, led, opened: page.shown, path: address };
});
