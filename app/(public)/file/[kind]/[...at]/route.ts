import { FILE_KINDS, fileAddress } from "#app/(public)/file-address.ts";
import { openPage } from "#app/(public)/open-page.ts";
import { pageFile } from "#app/(public)/page-file.ts";
import { isPlain } from "#app/(public)/view-address.ts";

interface Context {
  readonly params: Promise<{ readonly kind: string; readonly at: readonly string[] }>;
}

/** The files of public pages. Their addresses end in `.json` or `.csv` and are led here by `next.config.ts`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { kind: asked, at } = await params;
  const kind = FILE_KINDS.find((one) => one === asked);
  const { pathname, searchParams } = new URL(request.url);
  const [programme = "", ...path] = at.map(decodeURIComponent);
  const search = Object.fromEntries(searchParams);
  // Only by their own addresses: this one is nobody's.
  const page = kind === undefined || pathname.startsWith("/file/") ? null : await openPage(programme, path, search);
  if (kind === undefined || page === null) return new Response("There is nothing here.\n", { status: 404 });
  const address = fileAddress(page.path, kind);
  const isIts = isPlain(page.led.view, search) && decodeURI(pathname) === decodeURI(address.split("?")[0] ?? "");
  return isIts ? pageFile(page, kind) : new Response(null, { status: 307, headers: { location: address } });
}
