import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isSecure } from "#app/_http/register-address.ts";
import { isFromOurPages, requestOriginOf } from "#app/_http/same-origin.ts";
import { contentSecurityPolicy, securityHeaders } from "#app/_http/security-headers.ts";
import { settings } from "#settings";

// Headers that only the register itself gives to its pages; a client's own are dropped.
const OURS = ["x-nonce", "content-security-policy", "content-security-policy-report-only", "x-middleware-subrequest"];

/** Not where documents come in: a proxy keeps ten megabytes of what is sent and cuts off the rest. */
export const config = { matcher: "/((?!intake/).*)" };

/** Gives every answer its headers and every page its nonce. It keeps nobody out: the pages and commands do that. */
export function proxy(request: NextRequest): NextResponse {
  const answered = {
    nonce: randomBytes(16).toString("base64"),
    path: request.nextUrl.pathname,
    isSecure: isSecure(),
    isDevelopment: process.env.NODE_ENV === "development",
  };
  const response = answerTo(request, answered);
  for (const [name, value] of Object.entries(securityHeaders(answered))) response.headers.set(name, value);
  return response;
}

function answerTo(
  request: NextRequest,
  answered: { readonly nonce: string; readonly isDevelopment: boolean },
): NextResponse {
  if (request.nextUrl.pathname.startsWith("/_next/image")) return new NextResponse(null, { status: 404 });
  if (isForeignForm(request)) {
    return new NextResponse("This form was not sent by one of the register's own pages.\n", { status: 403 });
  }
  const headers = new Headers(request.headers);
  for (const name of OURS) headers.delete(name);
  headers.set("x-nonce", answered.nonce);
  headers.set("content-security-policy", contentSecurityPolicy(answered));
  return NextResponse.next({ request: { headers } });
}

// Said here for the clear answer it gives; every action and handler looks again for itself.
function isForeignForm(request: NextRequest): boolean {
  const isRead = request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS";
  return !isRead && !isFromOurPages(requestOriginOf(request.headers), settings().NEXTAUTH_URL);
}
