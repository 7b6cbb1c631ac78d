import { absoluteAddress } from "#app/(public)/address.ts";
import { fileAddress } from "#app/(public)/file-address.ts";
import type { OpenedPage } from "#app/(public)/open-page.ts";
import type { FeedItem, Opened } from "#app/(public)/view.ts";

type Feed = NonNullable<Opened["feed"]>;

/**
 * The newest of a page as an Atom feed (RFC 4287): ids and moments are the record's, so a reader's program shows an
 * entry once however often the feed is asked for.
 */
export function atomOf({ frame, path }: OpenedPage, { title, items }: Feed): string {
  const self = absoluteAddress(fileAddress(path, "atom"));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escaped(self)}</id>
  <title>${escaped(title)}</title>
  <updated>${items[0]?.at ?? frame.lastEntry.time}</updated>
  <author><name>Safety by Design Register</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
  <link rel="alternate" type="text/html" href="${escaped(absoluteAddress(path))}"/>
  <rights>CC BY 4.0</rights>
${items.map(atomEntry).join("")}</feed>
`;
}

function atomEntry({ id, title, url, at, summary }: FeedItem): string {
  return `  <entry>
    <id>${escaped(id)}</id>
    <title>${escaped(title)}</title>
    <updated>${at}</updated>
    <link rel="alternate" type="text/html" href="${escaped(url)}"/>
    <summary>${escaped(summary)}</summary>
  </entry>
`;
}

/** The same as a JSON Feed (version 1.1). */
export function jsonFeedOf({ opened, path }: OpenedPage, { title, items }: Feed): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: absoluteAddress(path),
    feed_url: absoluteAddress(fileAddress(path, "feed")),
    description: opened.description,
    language: "en",
    items: items.map(({ id, title, url, at, summary }) => ({
      ...{ id, url, title },
      content_text: summary,
      date_published: at,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
