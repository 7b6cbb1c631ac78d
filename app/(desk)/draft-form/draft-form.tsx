"use client";

import { type ReactNode, useActionState, useRef } from "react";
import type { FormAction } from "#app/_http/form-action.ts";
import { KEY_FIELD } from "#app/_http/form-names.ts";
import { type FormState, issueAt, UNSENT } from "#app/_http/form-state.ts";
import { BothTexts } from "#app/(desk)/both-texts.tsx";
import { type Autosave, untouched } from "#app/(desk)/draft-form/autosave.ts";
import { FieldConflict } from "#app/(desk)/draft-form/field-conflict.tsx";
import {
  postedConflicts,
  postedConflictWords,
  postedTicks,
  postedValue,
  postedVersion,
  type Standing,
} from "#app/(desk)/draft-form/posted.ts";
import { EndingNotice, OthersHere } from "#app/(desk)/draft-form/presence-lines.tsx";
import { SaveStatus } from "#app/(desk)/draft-form/save-status.tsx";
import { postedLines, stayedLines } from "#app/(desk)/draft-form/summary-lines.ts";
import { useAutosave } from "#app/(desk)/draft-form/use-autosave.ts";
import { usePresence } from "#app/(desk)/draft-form/use-presence.ts";
import { TICKED_FIELDS, tickName } from "#app/(desk)/tick-names.ts";
import { Button, ButtonRow, LinkButton } from "#components/ui/button.tsx";
import type { Tick } from "#components/ui/checkboxes.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Radios } from "#components/ui/radios.tsx";
import type { StandingField } from "#domain/report/draft.ts";
import { type Choice, chosenKeys } from "#domain/report/offered.ts";

/** Where a section lies. */
export type SectionAddress = Readonly<Record<"programme" | "organisation" | "period" | "section", string>>;

interface Props<Name extends string> {
  /** The section's server action: `formAction` with `changesFrom` as its input. */
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: SectionAddress;
  /** The task list. */
  readonly home: string;
  /** The names of all fields of the section; "finished" is asked by the form itself, at its end. */
  readonly fields: readonly Name[];
  readonly standing: Readonly<Record<Name, StandingField>>;
  /** What the section still lacks, by field, once its writer has called it finished. */
  readonly lacks?: Readonly<Partial<Record<Name, string>>> | undefined;
  /** Those of the fields that are ticked. */
  readonly ticked?: readonly Name[] | undefined;
  /** The signatory's time zone, for "Saved at 14:02". */
  readonly zone: string;
  readonly person: { readonly id: string; readonly name: string };
  /** Whether the answers were carried over and nobody has called them this period's yet. */
  readonly isCarried?: boolean | undefined;
  /** False where what is typed may be something that must be kept nowhere: then this device keeps none of it either. */
  readonly isKeptOnDevice?: boolean | undefined;
  /** Put before every id of this form, where a page has more than one. */
  readonly prefix?: string | undefined;
  readonly children: (form: Draft<Name>) => ReactNode;
}

/** What a field component is given: spread it into `TextArea`, `TextInput`, `DateField` or `Radios`. */
export interface DraftField {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly notice: ReactNode;
}

/** What `Checkboxes` is given for a field that is ticked. */
export interface DraftTicks extends Omit<DraftField, "value"> {
  readonly nameOf: (key: string) => string;
  readonly ticks: readonly Tick[];
}

/** The form as its fields see it. */
export interface Draft<Name extends string> {
  readonly field: (name: Name) => DraftField;
  readonly ticks: (name: Name, choices: readonly Choice[]) => DraftTicks;
}

/** One section of a draft, which saves itself. Every word that was typed stays, whatever comes back. */
export function DraftForm<Name extends string>(props: Props<Name>) {
  const { action, formKey, address, home, standing, lacks = {}, ticked = [], prefix = "", person, zone } = props;
  const fields: readonly string[] = props.fields;
  const { programme, organisation, period, section } = address;
  const desk = `/desk/${programme}/${organisation}/${period}`;
  const form = useRef<HTMLFormElement>(null);
  const [posted, send] = useActionState(action, UNSENT);
  const { state, tell, isLive, isDeviceFull, listeners } = useAutosave({
    form,
    begin: () => begun(fields, standing, posted, ticked),
    place: { personId: person.id, programme, organisation, period, section },
    ticked,
    isKept: props.isKeptOnDevice ?? true,
    url: `${desk}/save.json`,
    next: `${home}?after=${encodeURIComponent(section)}`,
  });
  const { savedAt } = state;
  const presence = usePresence({ url: `${desk}/presence.json`, personId: person.id, section, savedAt });
  const lacking: Readonly<Record<string, string | undefined>> = lacks;
  const conflicts = postedConflicts(posted);
  const isAsPosted = state.leaving === "no";

  const field = (name: string): DraftField => {
    const id = `${prefix}${name}`;
    const draft = state.fields[name];
    const said = isAsPosted ? (issueAt(posted, name) ?? postedConflictWords(posted, name)) : undefined;
    return {
      id,
      name,
      value: postedValue(posted, standing, name),
      error: draft?.refusal?.message ?? said ?? lacking[name],
      notice: draft?.conflict && (
        <FieldConflict
          choose={(choice) => tell({ kind: "chose", field: name, choice })}
          conflict={draft.conflict}
          field={draft}
          form={form}
          id={id}
        />
      ),
    };
  };
  const ticks = (name: string, choices: readonly Choice[]): DraftTicks => {
    const { value: _sent, ...words } = field(name);
    const chosen = chosenKeys(postedTicks(posted, standing, name), choices);
    return {
      ...words,
      nameOf: (key) => tickName(name, key),
      ticks: choices.map(({ key, name: label }) => ({ value: key, label, isChecked: chosen.includes(key) })),
    };
  };
  return (
    <form action={send} autoComplete="off" className="draft-form" ref={form} {...listeners}>
      <ErrorSummary errors={isAsPosted ? postedLines(posted, prefix, lacking) : stayedLines(state, prefix, lacking)} />
      {conflicts.length > 0 && <BothTexts conflicts={conflicts} />}
      <OthersHere others={presence.others} />
      <input name={KEY_FIELD} type="hidden" value={formKey} />
      {Object.entries(address).map(([name, part]) => (
        <input key={name} name={name} type="hidden" value={part} />
      ))}
      {ticked.length > 0 && <input name={TICKED_FIELDS} type="hidden" value={ticked.join(" ")} />}
      {fields.map((name) => (
        <input key={name} name={`version-${name}`} type="hidden" value={state.fields[name]?.version ?? 0} />
      ))}
      {props.children({ field, ticks })}
      {fields.includes("finished") && (
        <Radios
          {...field("finished")}
          hint={
            (props.isCarried ?? false)
              ? "These are the words of your last report. Change whatever is not true of this period; yes says that you have read them and that all of it is."
              : undefined
          }
          label="Have you completed this section?"
          options={[
            { value: "yes", label: "Yes" },
            { value: "no", label: "No, I will come back to it" },
          ]}
          size="large"
        />
      )}
      <EndingNotice ending={presence.ending} stay={presence.stay} zone={zone} />
      <SaveStatus isDeviceFull={isDeviceFull} isLive={isLive} personName={person.name} state={state} zone={zone} />
      <ButtonRow>
        <Button>Save and continue</Button>
        <LinkButton href={home} look="link">
          Back to the task list
        </LinkButton>
      </ButtonRow>
    </form>
  );
}

function begun(fields: readonly string[], standing: Standing, posted: FormState, ticked: readonly string[]): Autosave {
  const drafts = fields.map((name) => {
    const loaded = standing[name] ?? { value: "", version: 0 };
    const shown = ticked.includes(name) ? postedTicks(posted, standing, name) : postedValue(posted, standing, name);
    const version = postedVersion(posted, standing, name);
    // Of an older version that was sent and not accepted, the page no longer knows the text.
    const base = version === loaded.version ? loaded.value : "";
    return [name, { ...untouched(loaded), shown, version, base }];
  });
  return {
    fields: Object.fromEntries(drafts),
    sending: null,
    link: { kind: "open" },
    savedAt: null,
    keptFrom: null,
    leaving: "no",
  };
}
