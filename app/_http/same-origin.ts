/** What of a request says who made the browser send it. */
export interface RequestOrigin {
  readonly origin: string | null;
  readonly host: string | null;
  readonly fetchSite: string | null;
}

/**
 * Whether one of our own pages sent this request: a form on another site, a sandboxed frame (origin `null`) and a
 * request that does not say where it comes from are refused. `home` is the register's own address, where it is known.
 */
export function isFromOurPages(request: RequestOrigin, home: string | undefined): boolean {
  const { origin, host, fetchSite } = request;
  if (fetchSite !== null && fetchSite !== "same-origin" && fetchSite !== "none") return false;
  if (origin === null || !URL.canParse(origin)) return false;
  if (home?.startsWith("https:")) return origin === new URL(home).origin;
  return host !== null && new URL(origin).host === host;
}

/** Reads those headers. */
export function requestOriginOf(headers: Pick<Headers, "get">): RequestOrigin {
  return { origin: headers.get("origin"), host: headers.get("host"), fetchSite: headers.get("sec-fetch-site") };
}
