import { authRequest, keep } from "#app/_http/auth-request.ts";
import { safePath } from "#app/_http/next-path.ts";
import { registerAddress } from "#app/_http/register-address.ts";
import { finishAtProvider, isLetIn } from "#app/_http/sign-in.ts";

interface Context {
  readonly params: Promise<{ readonly nextauth: readonly string[] }>;
}

/** Where the identity provider sends people back to: the one address of next-auth's that anybody needs to reach. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  if ((await params).nextauth.join("/") !== "callback/oidc") return new Response(null, { status: 404 });
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const answer = await finishAtProvider(query, await authRequest());
  await keep(answer.cookies);
  if (!isLetIn(answer)) return goTo(`/sign-in?problem=${answer.problem ?? "provider"}`);
  return goTo(safePath((answer.location ?? "").replace(registerAddress(), "")));
}

function goTo(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, "cache-control": "private, no-store" } });
}
