import { randomBytes } from "node:crypto";
import { faultAnswer, faultStatus } from "#app/_http/intake-words.ts";
import { sentenceOf, statusOf } from "#app/_http/refusals.ts";
import { isSecure } from "#app/_http/register-address.ts";
import { isFromOurPages, requestOriginOf } from "#app/_http/same-origin.ts";
import { securityHeaders } from "#app/_http/security-headers.ts";
import { viewer } from "#app/_http/viewer.ts";
import { isAllowed } from "#domain/access/policy.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { type Faulty, isFaulty } from "#domain/evidence/intake.ts";
import { isRefused, type Refused, refuse } from "#domain/refusal.ts";
import { settings } from "#settings";

/** The report that a file is for, as the address has it. */
export interface IntakeParams {
  readonly programme: string;
  readonly company: string;
  readonly period: string;
}

/** A request by somebody who may hand in at this company. */
export interface IntakeAsked<Params> {
  readonly request: Request;
  readonly viewer: PersonViewer;
  readonly organisationId: string;
  readonly address: { readonly programme: string; readonly organisation: string; readonly period: string };
  readonly params: Params;
}

type Answered = { readonly done: unknown } | Faulty | Refused | Response;
type Handler<Params> = (asked: IntakeAsked<Params>) => Promise<Answered>;
type Method = "GET" | "POST" | "PUT" | "DELETE";
type Route<Params> = (request: Request, context: { readonly params: Promise<Params> }) => Promise<Response>;

/**
 * The one wrapper of the routes that take files: they lie outside the proxy, which would cut what is sent, so each
 * answer gets its headers here, also that of a method which there is not. Who may not hand in is told that there is
 * nothing; `stranger` answers somebody who is not signed in otherwise.
 */
export function intakeRoute<Params extends IntakeParams>(
  handlers: Readonly<Partial<Record<Method, Handler<Params>>>>,
  stranger?: (params: Params) => Response,
): Readonly<Record<Method | "HEAD" | "OPTIONS" | "PATCH", Route<Params>>> {
  const by = (method: Method | null): Route<Params> => {
    const handler = method === null ? undefined : handlers[method];
    return async (request, { params }) => {
      const response = await answerTo(request, await params, method, handler, stranger);
      return withHeaders(response, new URL(request.url).pathname);
    };
  };
  const none = by(null);
  return {
    GET: by("GET"),
    POST: by("POST"),
    PUT: by("PUT"),
    DELETE: by("DELETE"),
    HEAD: none,
    OPTIONS: none,
    PATCH: none,
  };
}

async function answerTo<Params extends IntakeParams>(
  request: Request,
  params: Params,
  method: Method | null,
  handler: Handler<Params> | undefined,
  stranger: ((params: Params) => Response) | undefined,
): Promise<Response> {
  if (method !== "GET" && !isFromOurPages(requestOriginOf(request.headers), settings().NEXTAUTH_URL))
    return Response.json(
      { error: "other_origin", message: "Only the register's own pages may send this." },
      { status: 403 },
    );
  if (handler === undefined) return answerOf(refuse({ code: "not_found" }));
  const asks = await viewer();
  if (asks.kind !== "person") return stranger?.(params) ?? answerOf(refuse({ code: "not_found" }));
  const { programme, company: organisation, period } = params;
  const held = asks.memberships.find((one) => one.programme === programme && one.organisation === organisation);
  const organisationId = held?.organisationId ?? "";
  if (held === undefined || !isAllowed(asks, "evidence.hand_in", { kind: "organisation", organisationId }))
    return answerOf(refuse({ code: "not_found" }));
  const address = { programme, organisation, period };
  return answerOf(await handler({ request, viewer: asks, organisationId, address, params }));
}

function answerOf(outcome: Answered): Response {
  if (outcome instanceof Response) return outcome;
  if (isFaulty(outcome)) return Response.json(faultAnswer(outcome.fault), { status: faultStatus(outcome.fault) });
  if (!isRefused(outcome)) return Response.json(outcome.done);
  const { code, ...data } = outcome.refused;
  const told = { error: code, message: sentenceOf(outcome.refused), ...data };
  return Response.json(told, { status: statusOf(outcome.refused) });
}

function withHeaders(response: Response, path: string): Response {
  const answered = {
    nonce: randomBytes(16).toString("base64"),
    path,
    isSecure: isSecure(),
    isDevelopment: process.env.NODE_ENV === "development",
  };
  for (const [name, value] of Object.entries(securityHeaders(answered))) response.headers.set(name, value);
  return response;
}
