"use client";

import { ActionForm } from "#app/_forms/action-form.tsx";
import type { FormAction } from "#app/_http/form-action.ts";
import { textName } from "#app/(desk)/desk/[programme]/[company]/[period]/reading/read-texts.ts";
import { Button, ButtonRow } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
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
  return (
    <ActionForm action={action} address={address} formKey={formKey}>
      {(state) => (
        <>
          {texts.map(({ section, field, version, text, title, term, changeAt, finds }) => {
            const name = textName(section, field, version);
            const what = `${title}: ${term.charAt(0).toLowerCase() + term.slice(1)}`;
            return (
              <article className="text-to-confirm text-with-tick" key={name}>
                <div>
                  <h3>{what}</h3>
                  <ProseText text={text} />
                  {finds.length > 0 && (
                    <p className="text-finds">Look twice at: {finds.map((found) => `“${found}”`).join(", ")}.</p>
                  )}
                </div>
                <div>
                  <Checkbox
                    about={what}
                    id={name.replaceAll(" ", "-")}
                    isChecked={state.values[name] === "yes"}
                    label="Gives nothing away"
                    name={name}
                  />
                  <a href={changeAt}>
                    Change<span className="sr-only"> {what}</span>
                  </a>
                </div>
              </article>
            );
          })}
          <ButtonRow>
            <Button>Confirm the ticked texts</Button>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
