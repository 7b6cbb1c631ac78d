export const dynamic = "force-dynamic";

/** The server is alive. Whether it can do its work is asked at /readyz. */
export function GET(): Response {
  return Response.json({ alive: true });
}
