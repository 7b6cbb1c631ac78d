"use client";

import { ActionForm } from "#app/_forms/action-form.tsx";
import type { FormAction } from "#app/_http/form-action.ts";
import { textsName } from "#app/(desk)/desk/[programme]/[company]/[period]/reading/read-texts.ts";
import { Button, ButtonRow } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";

/** One text, and every place where it stands in these very words. */
export interface TextToConfirm {
  readonly text: string;
  readonly places: readonly TextPlace[];
  /** Places in it that look as if they gave something away. */
  readonly finds: readonly string[];
}

export interface TextPlace {
  readonly section: string;
  readonly field: string;
  readonly version: number;
  /** Section and question: "Training data: what you did". */
  readonly what: string;
  readonly changeAt: string;
}

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: Readonly<Record<string, string>>;
  readonly texts: readonly TextToConfirm[];
}

/** Every public text with a tick of its own, the same words in several places with one: whoever ticks it has read it and found nothing that helps offenders. */
export function ConfirmForm({ action, formKey, address, texts }: Props) {
  return (
    <ActionForm action={action} address={address} formKey={formKey}>
      {(state) => (
        <>
          {texts.map(({ text, places, finds }) => {
            const name = textsName(places);
            const what = places.map((place) => place.what).join("; ");
            return (
              <article className="text-to-confirm text-with-tick" key={name}>
                <div>
                  {places.map((place) => (
                    <h3 key={place.what}>{place.what}</h3>
                  ))}
                  <ProseText text={text} />
                  {finds.length > 0 && (
                    <p className="text-finds">Look twice at: {finds.map((found) => `“${found}”`).join(", ")}.</p>
                  )}
                </div>
                <div>
                  <Checkbox
                    about={what}
                    id={name.replaceAll(/[ ,]+/g, "-")}
                    isChecked={state.values[name] === "yes"}
                    label="Helps no offender"
                    name={name}
                  />
                  {places.map((place) => (
                    <a href={place.changeAt} key={place.what}>
                      Change<span className="sr-only"> {place.what}</span>
                    </a>
                  ))}
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
