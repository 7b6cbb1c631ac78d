"use client";

import { useActionState } from "react";
import type { FormAction } from "#app/_http/form-action.ts";
import { KEY_FIELD } from "#app/_http/form-names.ts";
import { errorLinesOf, UNSENT } from "#app/_http/form-state.ts";
import { textName } from "#app/(desk)/desk/[programme]/[company]/[period]/reading/read-texts.ts";
import { Button, ButtonRow } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";

export interface TextToConfirm {
  readonly section: string;
  readonly field: string;
  readonly version: number;
  readonly text: string;
  readonly title: string;
  readonly term: string;
  readonly changeAt: string;
  /** Places in it that look as if they gave something away. */
  readonly finds: readonly string[];
}

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: Readonly<Record<string, string>>;
  readonly texts: readonly TextToConfirm[];
}

/** Every public text with a tick of its own: whoever ticks it has read it and found nothing that helps offenders. */
export function ConfirmForm({ action, formKey, address, texts }: Props) {
  const [state, send] = useActionState(action, UNSENT);
  return (
    <form action={send}>
      <ErrorSummary errors={errorLinesOf(state)} />
      <input name={KEY_FIELD} type="hidden" value={formKey} />
      {Object.entries(address).map(([name, part]) => (
        <input key={name} name={name} type="hidden" value={part} />
      ))}
      {texts.map(({ section, field, version, text, title, term, changeAt, finds }) => {
        const name = textName(section, field, version);
        return (
          <article className="text-to-confirm" key={name}>
            <h3>
              {title}: {term.charAt(0).toLowerCase() + term.slice(1)}
            </h3>
            <ProseText text={text} />
            {finds.length > 0 && (
              <p className="text-finds">
                Look twice at: {finds.map((found) => `“${found}”`).join(", ")}. <a href={changeAt}>Change this text</a>
              </p>
            )}
            <Checkbox
              id={name.replaceAll(" ", "-")}
              isChecked={state.values[name] === "yes"}
              label={`“${title}: ${term.charAt(0).toLowerCase() + term.slice(1)}” gives nothing away`}
              name={name}
            />
          </article>
        );
      })}
      <ButtonRow>
        <Button>Confirm the ticked texts</Button>
      </ButtonRow>
    </form>
  );
}
