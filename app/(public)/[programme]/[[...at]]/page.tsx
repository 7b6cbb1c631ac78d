import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ProgrammeFrame } from "#app/(public)/[programme]/frame.tsx";
import type { SearchParams } from "#app/(public)/address.ts";
import { fileAddress } from "#app/(public)/file-address.ts";
import { openPage } from "#app/(public)/open-page.ts";
import { addressOf, isPlain } from "#app/(public)/view-address.ts";

interface Props {
  readonly params: Promise<{ readonly programme: string; readonly at?: readonly string[] }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { programme, at = [] } = await params;
  const page = await openPage(programme, at.map(decodeURIComponent), await searchParams);
  if (page === null) return {};
  const { opened, frame, path } = page;
  const types = {
    "application/json": fileAddress(path, "json"),
    ...(opened.tables.length > 0 ? { "text/csv": fileAddress(path, "csv") } : {}),
    ...(opened.feed === undefined
      ? {}
      : { "application/atom+xml": fileAddress(path, "atom"), "application/feed+json": fileAddress(path, "feed") }),
  };
  return {
    title: `${opened.title}: ${frame.name}`,
    description: opened.description,
    alternates: { canonical: path, types },
  };
}

/** Every page of a programme: finds its view, and sends the reader on to its one address. */
export default async function ProgrammePage({ params, searchParams }: Props) {
  const { programme, at = [] } = await params;
  const search = await searchParams;
  const page = await openPage(programme, at.map(decodeURIComponent), search);
  if (page === null) notFound();
  const { frame, led, opened, path } = page;
  if (!isPlain(led.view, search) || addressOf(led.view, led.asked) !== path) redirect(path);
  return (
    <ProgrammeFrame frame={frame} isWide={opened.isWide} path={path} room={led.view.room}>
      {opened.body(frame)}
    </ProgrammeFrame>
  );
}
