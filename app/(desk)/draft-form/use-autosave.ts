import { type FocusEvent, type FormEvent, type RefObject, useEffect, useReducer, useRef, useState } from "react";
import {
  type Autosave,
  type AutosaveEvent,
  autosave,
  type FieldDraft,
  isSettled,
  isUnsaved,
  nextToSend,
  unsavedIn,
} from "#app/(desk)/draft-form/autosave.ts";
import { fieldOf, isChosenAtOnce, isTouched, readField, writeField } from "#app/(desk)/draft-form/controls.ts";
import { forget, type KeptPlace, keep, keptWords } from "#app/(desk)/draft-form/kept-words.ts";
import { sendField } from "#app/(desk)/draft-form/send-field.ts";

/** How long after the last key stroke a text is sent. */
const PAUSE = 1_500;

/** How long to wait before the next try: twice as long each time, never more than a minute. */
const LONGEST_WAIT = 60_000;

interface Options {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly begin: () => Autosave;
  readonly place: KeptPlace;
  readonly ticked: readonly string[];
  /** Whether this device may keep what is not saved yet. */
  readonly isKept: boolean;
  /** Where a field is sent. */
  readonly url: string;
  /** Where to go once all is saved. */
  readonly next: string;
}

/** A form that saves itself: its state, whether it does so yet, and what to listen to. */
export interface Autosaving {
  readonly state: Autosave;
  readonly tell: (event: AutosaveEvent) => void;
  /** Whether the page's script runs; without it the form is sent by its button. */
  readonly isLive: boolean;
  /** Whether the device refused to keep what could not be sent. */
  readonly isDeviceFull: boolean;
  readonly listeners: {
    readonly onInput: (event: FormEvent<HTMLFormElement>) => void;
    readonly onBlur: (event: FocusEvent<HTMLFormElement>) => void;
    readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  };
}

export function useAutosave({ form, begin, place, ticked, isKept, url, next }: Options): Autosaving {
  const [state, tell] = useReducer(autosave, null, begin);
  const [isLive, setLive] = useState(false);
  const [isDeviceFull, setDeviceFull] = useState(false);
  const fields = Object.keys(state.fields);
  const pauses = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const begun = useRef(state);
  const kept = useRef<Autosave["fields"]>(state.fields);
  const written = useRef<Autosave["fields"]>(state.fields);
  const isSending = useRef(false);
  const here = useRef({ place, ticked, isKept, url });

  // Once, when the script begins to run: what was typed before, and what this device kept.
  useEffect(() => {
    setLive(true);
    if (form.current === null) return;
    for (const event of beginnings(form.current, begun.current, here.current)) tell(event);
  }, [form]);

  useEffect(() => {
    const { fields: now } = state;
    for (const [name, field] of Object.entries(now)) {
      if (field.rewritten !== written.current[name]?.rewritten && form.current !== null) {
        writeField(form.current, name, field.shown, here.current.ticked);
      }
      if (isDifferent(field, kept.current[name]) && !keepOrForget(here.current, name, field)) setDeviceFull(true);
    }
    written.current = now;
    kept.current = now;
  }, [form, state]);

  useEffect(() => {
    const name = nextToSend(state);
    const field = name === null ? undefined : state.fields[name];
    if (name === null || field === undefined || isSending.current) return;
    isSending.current = true;
    const sent: AutosaveEvent = { kind: "sent", field: name, key: newKey() };
    const attempt = autosave(state, sent).fields[name]?.attempt ?? null;
    tell(sent);
    if (attempt === null) return;
    const { url: to, place: of } = here.current;
    sendField({ url: to, personId: of.personId, section: of.section, field: name, attempt }).then((event) => {
      isSending.current = false;
      tell(event);
    });
  }, [state]);

  const { link, leaving } = state;
  useEffect(() => {
    if (link.kind !== "waiting" || link.isTrying) return;
    const again = () => document.visibilityState === "visible" && tell({ kind: "retry" });
    const wait = setTimeout(() => tell({ kind: "retry" }), Math.min(1_000 * 2 ** link.tries, LONGEST_WAIT));
    window.addEventListener("online", again);
    window.addEventListener("focus", again);
    return () => {
      clearTimeout(wait);
      window.removeEventListener("online", again);
      window.removeEventListener("focus", again);
    };
  }, [link]);

  useEffect(() => {
    const flush = () => document.visibilityState === "hidden" && tell({ kind: "all_due" });
    document.addEventListener("visibilitychange", flush);
    return () => document.removeEventListener("visibilitychange", flush);
  }, []);

  useEffect(() => {
    if (leaving !== "wanted" || !isSettled(state)) return;
    if (unsavedIn(state).length === 0) window.location.assign(next);
    else tell({ kind: "stayed" });
  }, [leaving, state, next]);

  // Whoever pressed the button at the foot sees at the head why they are still here.
  useEffect(() => {
    if (leaving === "stayed") form.current?.querySelector("#error-summary")?.scrollIntoView({ block: "center" });
  }, [form, leaving]);

  const due = (field: string) => {
    clearTimeout(pauses.current.get(field));
    tell({ kind: "due", field });
  };
  return {
    state,
    tell,
    isLive,
    isDeviceFull,
    listeners: {
      onInput: ({ target, currentTarget }) => {
        const field = fieldOf(nameOf(target), fields, ticked);
        const value = field === null ? null : readField(currentTarget, field, ticked);
        if (field === null || value === null) return;
        tell({ kind: "typed", field, value });
        if (isChosenAtOnce(target)) return due(field);
        clearTimeout(pauses.current.get(field));
        pauses.current.set(
          field,
          setTimeout(() => tell({ kind: "due", field }), PAUSE),
        );
      },
      onBlur: ({ target }) => {
        const field = fieldOf(nameOf(target), fields, ticked);
        if (field !== null) due(field);
      },
      onSubmit: (event) => {
        event.preventDefault();
        tell({ kind: "leave" });
      },
    },
  };
}

function beginnings(
  form: HTMLFormElement,
  { fields }: Autosave,
  { place, ticked }: { readonly place: KeptPlace; readonly ticked: readonly string[] },
): readonly AutosaveEvent[] {
  const onDevice = keptWords(place);
  return Object.entries(fields).flatMap(([name, field]): readonly AutosaveEvent[] => {
    const kept = onDevice.get(name);
    const value = readField(form, name, ticked);
    if (value !== null && value !== field.shown && isTouched(form, name)) {
      return [
        { kind: "typed", field: name, value },
        { kind: "due", field: name },
      ];
    }
    if (kept === undefined) return [];
    if (kept.value !== field.loaded.value) return [{ kind: "put_back", field: name, kept }];
    forget(place, name);
    return [];
  });
}

function isDifferent(now: FieldDraft, before: FieldDraft | undefined): boolean {
  return (
    now.shown !== before?.shown ||
    now.base !== before.base ||
    now.version !== before.version ||
    now.attempt !== before.attempt
  );
}

function keepOrForget(
  { place, isKept }: { readonly place: KeptPlace; readonly isKept: boolean },
  name: string,
  field: FieldDraft,
): boolean {
  if (!isUnsaved(field)) {
    forget(place, name);
    return true;
  }
  if (!isKept) return false;
  const { shown, base, version, attempt } = field;
  return keep(place, name, { value: shown, base, basedOn: version, attempt, at: new Date().toISOString() });
}

function nameOf(target: EventTarget): string {
  return "name" in target && typeof target.name === "string" ? target.name : "";
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
