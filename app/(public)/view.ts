import type { ReactNode } from "react";
import type { ProgrammeFrameFacts, ProgrammeReading } from "#db/queries/programme-frame.ts";
import type { PublicTable } from "#domain/data/public-table.ts";
import type { Instant } from "#domain/framework/instant.ts";

/** The rooms of a programme that the navigation leads to. */
export type ProgrammeRoom = "matrix" | "companies" | "principles" | "record";

/** What an address asks of a view: the named parts of its path, and the query it knows; null for what is not asked. */
export interface Asked {
  /** The path that every address of the programme begins with, seen from where the reader stands. */
  readonly base: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | null>>;
}

/** A view with its facts: everything the page, its head and its files are made from. */
export interface Opened {
  readonly title: string;
  readonly description: string;
  /** The query of its one address, where it is another than what was asked: the reader is sent there. */
  readonly query?: Readonly<Record<string, string | null>>;
  /** The parts of its one address, where they are others than what was asked. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly isWide?: boolean;
  /** What the page says, as tables: the JSON file carries all, the CSV file the first. */
  readonly tables: readonly PublicTable[];
  /** What a program that follows the page is told, newest first; left out where nothing can be followed. */
  readonly feed?: { readonly title: string; readonly items: readonly FeedItem[] };
  readonly body: (frame: ProgrammeFrameFacts) => ReactNode;
}

/** One thing that a feed tells. */
export interface FeedItem {
  /** Its one address for ever. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly at: Instant;
  readonly summary: string;
}

/**
 * One kind of public page, shown from every vantage and as files.
 *
 * Shape: `at` is its path below a programme, with names for what varies: "companies/:company/:period". `open` is a
 * function of what it reads and what is asked, and answers null where there is no such page.
 */
export interface View {
  readonly at: string;
  readonly room?: ProgrammeRoom;
  /** The names its query knows, in the order of the address. */
  readonly queries: readonly string[];
  readonly open: (reading: ProgrammeReading, asked: Asked) => Promise<Opened | null>;
}
