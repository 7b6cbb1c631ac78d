"use client";

import { useEffect, useState } from "react";
import type { KeptField } from "#app/(desk)/draft-form/autosave.ts";
import { clockWords } from "#app/(desk)/draft-form/clock-words.ts";
import type { SectionAddress } from "#app/(desk)/draft-form/draft-form.tsx";
import { forget, keptWords } from "#app/(desk)/draft-form/kept-words.ts";
import { Inset } from "#components/ui/inset.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";

interface Props {
  readonly address: SectionAddress;
  readonly person: { readonly id: string };
  readonly zone: string;
  /** What the fields are called on the page, by field. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Words this device kept of a section that can no longer be written: to copy, or to throw away. */
export function KeptWordsNotice({ address, person, zone, labels }: Props) {
  const { programme, organisation, period, section } = address;
  const [kept, setKept] = useState<readonly (readonly [string, KeptField])[]>([]);
  useEffect(() => {
    setKept([...keptWords({ personId: person.id, programme, organisation, period, section })]);
  }, [person.id, programme, organisation, period, section]);
  if (kept.length === 0) return null;
  const discard = (field: string) => {
    forget({ personId: person.id, ...address }, field);
    setKept(kept.filter(([name]) => name !== field));
  };
  return (
    <Inset title="Words of yours that were not saved are kept on this device.">
      Nobody else who signs in here is shown them. Copy what you need.
      {kept.map(([field, { value, at }]) => (
        <section aria-labelledby={`kept-${field}`} className="kept-words" key={field}>
          <h2 id={`kept-${field}`}>
            {labels[field] ?? field}, {clockWords(at, zone)}
          </h2>
          <ProseText text={value} />
          <button className="button button-secondary button-small" onClick={() => discard(field)} type="button">
            Discard these words
          </button>
        </section>
      ))}
    </Inset>
  );
}
