import { authRequest, keep } from "#app/_http/auth-request.ts";
import { safePath } from "#app/_http/next-path.ts";
import { isFromOurPages, requestOriginOf } from "#app/_http/same-origin.ts";
import { startAtProvider } from "#app/_http/sign-in.ts";
import { settings } from "#settings";

/**
 * Starts sign-in at the operator's identity provider.
 *
 * Browsers hold the redirects that follow a form to the page's `form-action`; providers pass people on to further
 * ones that nobody can list. So the form ends here, with a page that goes on by itself.
 */
export async function POST(request: Request): Promise<Response> {
  const { NEXTAUTH_URL, OIDC_ISSUER } = settings();
  if (!isFromOurPages(requestOriginOf(request.headers), NEXTAUTH_URL)) return new Response(null, { status: 403 });
  if (OIDC_ISSUER === undefined) return new Response(null, { status: 404 });
  const next = safePath(nextIn(await request.text()));
  const answer = await startAtProvider(next, await authRequest());
  if (answer.location === null || answer.problem !== null) return goTo("/sign-in?problem=provider");
  await keep(answer.cookies);
  return new Response(pageThatGoesTo(answer.location), { headers: { "content-type": "text/html; charset=utf-8" } });
}

function nextIn(body: string): string | null {
  return new URLSearchParams(body.slice(0, 2_000)).get("next");
}

function goTo(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } });
}

function pageThatGoesTo(address: string): string {
  const safe = address.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Continue to sign in</title>
<meta http-equiv="refresh" content="0; url=${safe}"></head>
<body><main><h1>Continue to sign in</h1><p><a href="${safe}">Go on to your organisation's sign-in</a></p></main></body></html>`;
}
