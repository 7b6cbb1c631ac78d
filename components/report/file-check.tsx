"use client";

import { type FormEvent, useId, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { documentOf, type KnownDocument } from "#domain/evidence/file-check.ts";

interface Props {
  readonly documents: readonly KnownDocument[];
  /** What is said of a file that is one of them, after its name. */
  readonly found: string;
}

interface Said {
  readonly isFound: boolean;
  readonly words: string;
}

/**
 * Tells which of some documents a file is. The browser does it by itself: no byte of the file is sent anywhere. Where
 * no script runs there is nothing to press.
 */
export function FileCheck({ documents, found }: Props) {
  const id = useId();
  const chosen = useRef<HTMLInputElement>(null);
  const [said, say] = useState<Said | null>(null);
  const isScripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!isScripted) return null;
  const asksForSalt = documents.some(({ salt }) => salt === null);
  const check = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = chosen.current?.files?.[0];
    if (file === undefined) return say({ isFound: false, words: "Choose a file first." });
    const salt = String(new FormData(event.currentTarget).get("salt") ?? "");
    say({ isFound: false, words: `Reading ${file.name}…` });
    say(await outcomeOf(file, documents, { salt, found }));
  };
  return (
    <form className="file-check" onSubmit={check}>
      <div className="field">
        <label className="field-label field-label-small" htmlFor={`${id}-file`}>
          The file that you have
        </label>
        <p className="field-hint" id={`${id}-hint`}>
          Your browser compares it; nothing of it is sent.
        </p>
        <input aria-describedby={`${id}-hint`} id={`${id}-file`} ref={chosen} type="file" />
      </div>
      {asksForSalt && (
        <TextInput
          hint="64 digits, from whoever gave you the file. A document that everybody may read needs none."
          isSpellChecked={false}
          label="Its salt"
          name="salt"
          size="small"
          width="full"
        />
      )}
      <Button look="small">Compare</Button>
      <p className={said?.isFound === true ? "file-check-found" : undefined} role="status">
        {said?.words}
      </p>
    </form>
  );
}

function never(): () => void {
  return () => undefined;
}

async function outcomeOf(
  file: File,
  documents: readonly KnownDocument[],
  { salt, found }: { readonly salt: string; readonly found: string },
): Promise<Said> {
  // Browsers keep it from pages that came over a plain connection.
  if (crypto.subtle === undefined)
    return {
      isFound: false,
      words: "Your browser cannot compare here: the page must come over https. Use the commands below.",
    };
  try {
    const digest = async (bytes: Uint8Array<ArrayBuffer>) =>
      new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const name = await documentOf(new Uint8Array(await file.arrayBuffer()), documents, { salt, digest });
    return name === null
      ? {
          isFound: false,
          words: `${file.name} is none of them: another file, another version of one, or another salt.`,
        }
      : { isFound: true, words: `${file.name} is ${name}, byte for byte. ${found}` };
  } catch {
    return { isFound: false, words: `${file.name} could not be read. Choose it again.` };
  }
}
