import type { StandingField } from "#domain/report/draft.ts";
import type { SaveConflict } from "#domain/report/save-answers.ts";

/** One sending of one field. Until it is answered it is sent again as it is, under the same key: it may have arrived. */
export interface Attempt {
  readonly value: string;
  readonly basedOn: number;
  readonly key: string;
}

/** One field as its writer sees it, and what of it the register has. */
export interface FieldDraft {
  /** What stands in the form. */
  readonly shown: string;
  /** The text of `version`, which the shown one is based on. */
  readonly base: string;
  readonly version: number;
  /** What stood when the page was loaded. */
  readonly loaded: StandingField;
  readonly attempt: Attempt | null;
  /** Whether it should be sent now. */
  readonly isDue: boolean;
  /** The text that was not accepted, and why; it is not sent a second time. */
  readonly refusal: { readonly value: string; readonly message: string } | null;
  /** What somebody else wrote meanwhile; nothing is sent until its writer has chosen. */
  readonly conflict: SaveConflict | null;
  /** Counts the times that `shown` was changed by something else than typing, so that the form follows. */
  readonly rewritten: number;
}

/** Whether anything can be sent: not while the network is gone or nobody is signed in, and no more once it is closed. */
export type Link =
  | { readonly kind: "open" }
  | {
      readonly kind: "waiting";
      readonly why: "network" | "signed_out";
      readonly tries: number;
      readonly isTrying: boolean;
    }
  | { readonly kind: "closed"; readonly sentence: string };

/** A form that saves itself. */
export interface Autosave {
  readonly fields: Readonly<Record<string, FieldDraft>>;
  /** The field whose answer is awaited: one at a time. */
  readonly sending: string | null;
  readonly link: Link;
  readonly savedAt: string | null;
  /** Since when the words were kept on the device that were put back on this page. */
  readonly keptFrom: string | null;
  /** What its writer asked for by the button: to leave once all is saved; or that they had to stay. */
  readonly leaving: "no" | "wanted" | "stayed";
}

/** What a device kept of a field. */
export interface KeptField extends Pick<FieldDraft, "base" | "attempt"> {
  readonly value: string;
  readonly basedOn: number;
  readonly at: string;
}

export type Choice = "mine" | "theirs" | { readonly merged: string };

export type AutosaveEvent =
  | { readonly kind: "typed"; readonly field: string; readonly value: string }
  | { readonly kind: "due"; readonly field: string }
  | { readonly kind: "all_due" }
  | { readonly kind: "sent"; readonly field: string; readonly key: string }
  | { readonly kind: "saved"; readonly field: string; readonly savedAt: string; readonly version: number | null }
  | { readonly kind: "refused"; readonly field: string; readonly message: string }
  | { readonly kind: "conflicted"; readonly field: string; readonly conflict: SaveConflict }
  | { readonly kind: "key_spent"; readonly field: string }
  | { readonly kind: "failed"; readonly why: "network" | "signed_out" }
  | { readonly kind: "closed"; readonly sentence: string }
  | { readonly kind: "retry" }
  | { readonly kind: "chose"; readonly field: string; readonly choice: Choice }
  | { readonly kind: "put_back"; readonly field: string; readonly kept: KeptField }
  | { readonly kind: "leave" }
  | { readonly kind: "stayed" };

/** A field that nobody has touched on this page. */
export function untouched(loaded: StandingField, shown = loaded.value): FieldDraft {
  return {
    shown,
    base: loaded.value,
    version: loaded.version,
    loaded,
    attempt: null,
    isDue: false,
    refusal: null,
    conflict: null,
    rewritten: 0,
  };
}

/** Whether the register may not have the words that this field shows. */
export function isUnsaved({ shown, base, attempt }: FieldDraft): boolean {
  return attempt !== null || shown !== base;
}

/** The names of the fields that are not saved. */
export function unsavedIn({ fields }: Autosave): readonly string[] {
  return Object.keys(fields).filter((name) => fields[name] !== undefined && isUnsaved(fields[name]));
}

/** The field to send now: what may have arrived already comes first; null when there is nothing, or no way. */
export function nextToSend({ fields, sending, link }: Autosave): string | null {
  if (sending !== null || link.kind === "closed" || (link.kind === "waiting" && !link.isTrying)) return null;
  const all = Object.entries(fields);
  const [next] = all.find(([, field]) => field.attempt !== null) ?? all.find(([, field]) => isSendable(field)) ?? [];
  return next ?? null;
}

function isSendable({ isDue, conflict, shown, base, refusal }: FieldDraft): boolean {
  return isDue && conflict === null && shown !== base && refusal?.value !== shown;
}

/** The form after something happened to it. */
export function autosave(state: Autosave, event: AutosaveEvent): Autosave {
  switch (event.kind) {
    case "typed":
      return withField(state, event.field, (field) => typed(field, event.value));
    case "due":
      return withField(state, event.field, due);
    case "all_due":
      return { ...state, fields: mapped(state, due) };
    case "sent":
      return { ...withField(state, event.field, (field) => sent(field, event.key)), sending: event.field };
    case "saved":
      return { ...answered(state, event.field, (field) => saved(field, event.version)), savedAt: event.savedAt };
    case "refused":
      return answered(state, event.field, (field) => refused(field, event.message));
    case "conflicted":
      return answered(state, event.field, (field) => ({
        ...field,
        attempt: null,
        refusal: null,
        conflict: event.conflict,
      }));
    case "key_spent":
      return answered(state, event.field, (field) => ({ ...field, attempt: null, isDue: true }));
    case "failed":
      return failed(state, event.why);
    case "closed":
      return {
        ...state,
        fields: mapped(state, unsent),
        sending: null,
        link: { kind: "closed", sentence: event.sentence },
      };
    case "retry":
      return retried(state);
    case "chose":
      return withField(state, event.field, (field) => chosen(field, event.choice));
    case "put_back":
      return putBack(state, event.field, event.kept);
    case "leave":
      return retried({ ...state, fields: mapped(state, due), leaving: "wanted" });
    case "stayed":
      return { ...state, leaving: "stayed" };
  }
}

/** Whether all that can be done before leaving is done. */
export function isSettled(state: Autosave): boolean {
  return state.sending === null && nextToSend(state) === null;
}

function withField(state: Autosave, name: string, change: (field: FieldDraft) => FieldDraft): Autosave {
  const field = state.fields[name];
  return field === undefined ? state : { ...state, fields: { ...state.fields, [name]: change(field) } };
}

function mapped({ fields }: Autosave, change: (field: FieldDraft) => FieldDraft): Autosave["fields"] {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, change(field)]));
}

function answered(state: Autosave, name: string, change: (field: FieldDraft) => FieldDraft): Autosave {
  return { ...withField(state, name, change), sending: null, link: { kind: "open" } };
}

function typed(field: FieldDraft, shown: string): FieldDraft {
  return { ...field, shown, refusal: shown === field.base ? null : field.refusal };
}

function due(field: FieldDraft): FieldDraft {
  return isUnsaved(field) ? { ...field, isDue: true } : field;
}

function sent(field: FieldDraft, key: string): FieldDraft {
  const attempt = field.attempt ?? { value: field.shown, basedOn: field.version, key };
  return { ...field, attempt, isDue: attempt.value !== field.shown };
}

function unsent(field: FieldDraft): FieldDraft {
  return { ...field, attempt: null };
}

function saved(field: FieldDraft, version: number | null): FieldDraft {
  const { attempt, shown, loaded } = field;
  const base = attempt?.value ?? field.base;
  const now = version ?? field.version;
  if (shown === base && loaded.version > now) {
    // It had arrived before this page was loaded, and somebody has written on since.
    return { ...rewrittenTo(field, loaded.value), base: loaded.value, version: loaded.version, attempt: null };
  }
  return { ...field, base, version: now, attempt: null, refusal: null, isDue: field.isDue && shown !== base };
}

function refused(field: FieldDraft, message: string): FieldDraft {
  return { ...field, attempt: null, refusal: { value: field.attempt?.value ?? field.shown, message } };
}

// Whether a request arrived is not known once the network fails; a stranger's is known to have done nothing.
function failed(state: Autosave, why: "network" | "signed_out"): Autosave {
  const tries = state.link.kind === "waiting" ? state.link.tries + 1 : 1;
  const fields = why === "network" ? mapped(state, due) : mapped(state, (field) => due(unsent(field)));
  return { ...state, fields, sending: null, link: { kind: "waiting", why, tries, isTrying: false } };
}

function retried(state: Autosave): Autosave {
  return state.link.kind === "waiting" ? { ...state, link: { ...state.link, isTrying: true } } : state;
}

function chosen(field: FieldDraft, choice: Choice): FieldDraft {
  if (field.conflict === null) return field;
  const { theirs, version } = field.conflict;
  const based = { ...field, base: theirs, version, conflict: null };
  if (choice === "mine") return { ...based, isDue: field.shown !== theirs };
  const text = choice === "theirs" ? theirs : choice.merged;
  return { ...rewrittenTo(based, text), isDue: text !== theirs };
}

function putBack(state: Autosave, name: string, { value, base, basedOn, attempt, at }: KeptField): Autosave {
  const keptFrom = state.keptFrom === null || at < state.keptFrom ? at : state.keptFrom;
  const next = withField(state, name, (field) => ({
    ...rewrittenTo(field, value),
    base,
    version: basedOn,
    attempt,
    isDue: true,
  }));
  return { ...next, keptFrom };
}

function rewrittenTo(field: FieldDraft, shown: string): FieldDraft {
  return { ...field, shown, rewritten: field.rewritten + 1 };
}
