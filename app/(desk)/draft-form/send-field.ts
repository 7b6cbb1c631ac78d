import type { Attempt, AutosaveEvent } from "#app/(desk)/draft-form/autosave.ts";
import type { SaveConflict } from "#domain/report/save-answers.ts";

/** What the register answers a save with, as far as the form reads it. */
interface Answer {
  readonly savedAt?: string;
  readonly versions?: readonly { readonly field: string; readonly version: number }[];
  readonly error?: string;
  readonly message?: string;
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
  readonly conflicts?: readonly SaveConflict[];
}

interface Sent {
  readonly url: string;
  readonly personId: string;
  readonly section: string;
  readonly field: string;
  readonly attempt: Attempt;
}

/** What a closed page lets a browser still send, in bytes. */
const MOST_KEPT_ALIVE = 60_000;

/** Sends one field; what came of it, as the form takes it. */
export async function sendField({ url, personId, section, field, attempt }: Sent): Promise<AutosaveEvent> {
  const { value, basedOn, key } = attempt;
  const body = JSON.stringify({ personId, section, changes: { [field]: { value, basedOn } } });
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key },
      body,
      redirect: "manual",
      keepalive: new Blob([body]).size < MOST_KEPT_ALIVE,
    });
    if (isStrange(response)) return { kind: "failed", why: "signed_out" };
    if (response.status >= 500) return { kind: "failed", why: "network" };
    // Our own route wrote it; every part is looked at below before it is used.
    return answerOf(field, (await response.json()) as Answer);
  } catch {
    return { kind: "failed", why: "network" };
  }
}

/** Whether the register does not know who asks: what is not for somebody is not there for them. */
function isStrange(response: Response): boolean {
  return response.type === "opaqueredirect" || [401, 403, 404].includes(response.status);
}

const CLOSED: ReadonlySet<string> = new Set(["handed_over", "already_filed", "filing_not_open"]);

/** A route's answer as what happened to the form. */
export function answerOf(field: string, answer: Answer): AutosaveEvent {
  const { savedAt, versions = [], error, message = "This could not be saved.", issues = [], conflicts = [] } = answer;
  if (error === undefined && savedAt !== undefined) {
    return { kind: "saved", field, savedAt, version: versions.find((one) => one.field === field)?.version ?? null };
  }
  const conflict = conflicts.find((one) => one.field === field);
  if (conflict !== undefined) return { kind: "conflicted", field, conflict };
  if (error === "key_reused") return { kind: "key_spent", field };
  if (error !== undefined && CLOSED.has(error)) return { kind: "closed", sentence: message };
  return { kind: "refused", field, message: issues.find(({ path }) => path === field)?.message ?? message };
}
