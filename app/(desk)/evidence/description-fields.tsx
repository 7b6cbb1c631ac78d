import { supportsName } from "#app/(desk)/evidence/description-from.ts";
import type { SupportChoice } from "#app/(desk)/evidence/supports-choices.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { Select } from "#components/ui/select.tsx";
import type { SelectOption } from "#components/ui/select-form.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

/** What the fields offer, made on the server from the report. */
export interface DescriptionOffer {
  readonly kinds: readonly SelectOption[];
  readonly supports: readonly SupportChoice[];
  /** The first day of the report's period, which most documents are about. */
  readonly from: string;
}

interface Props {
  readonly offer: DescriptionOffer;
  /** What stands in the fields, by name; a tick is there when its name is. */
  readonly values: Readonly<Record<string, string>>;
  readonly issue: (field: string) => string | undefined;
  /** Stands before each id where several such forms are on one page. */
  readonly idBefore?: string | undefined;
}

const GROUPS = [
  { of: "response", title: "Answers to commitments" },
  { of: "figure", title: "Figures" },
  { of: "promise", title: "What was promised before" },
] as const;

/** What is said of a document: title, kind, days, what it supports and who may read it. */
export function DescriptionFields({ offer, values, issue, idBefore = "" }: Props) {
  const field = (name: string) => ({ name, id: `${idBefore}${name}`, error: issue(name) });
  return (
    <>
      <TextInput
        {...field("title")}
        hint="What a colleague would look for, such as “Procedure for reports to the hotline, version 4”."
        label="Title"
        maxLength={200}
        size="small"
        value={values["title"] ?? ""}
        width="full"
      />
      <Select {...field("kind")} label="Kind" options={offer.kinds} size="small" value={values["kind"] ?? ""} />
      <div className="evidence-days">
        <DateField
          {...field("effectiveFrom")}
          hint="The first day that it is about or in force, not the day you hand it in."
          label="Effective from"
          size="small"
          value={values["effectiveFrom"] ?? offer.from}
        />
        <DateField
          {...field("effectiveTo")}
          hint="Empty while it goes on being in force."
          label="Effective to (optional)"
          size="small"
          value={values["effectiveTo"] ?? ""}
        />
        <DateField
          {...field("expiresOn")}
          hint="The first day on which it is no proof any more."
          label="Expires on (optional)"
          size="small"
          value={values["expiresOn"] ?? ""}
        />
      </div>
      <Supports offer={offer} values={values} error={issue("supports")} idBefore={idBefore} />
      <Radios
        {...field("readers")}
        hint="Your own people always may, and you see who opened it and when."
        label="Who may read it?"
        options={[
          { value: "auditor", label: "The company and its auditor" },
          { value: "company", label: "The company only" },
          {
            value: "public",
            label: "Everybody, once the report is filed",
            hint: "Its title, its SHA-256 and the file itself are then public for good.",
            children: (
              <Checkbox
                {...field("givesNothingAway")}
                isChecked={values["givesNothingAway"] === "yes"}
                label="I read it as a stranger would: it names nobody who must not be named, and helps nobody who means harm."
              />
            ),
          },
        ]}
        size="small"
        value={values["readers"] ?? "auditor"}
      />
    </>
  );
}

function Supports({
  offer,
  values,
  error,
  idBefore = "",
}: Omit<Props, "issue"> & { readonly error: string | undefined }) {
  const isTicked = (key: string) => supportsName(key) in values;
  const groups = GROUPS.map(({ of, title }) => ({ title, of, choices: offer.supports.filter((one) => one.of === of) }));
  return (
    <fieldset
      className={error === undefined ? "field" : "field field-problem"}
      id={`${idBefore}supports`}
      tabIndex={-1}
    >
      <legend className="field-label field-label-small">What does it support?</legend>
      {error !== undefined && (
        <p className="field-error">
          <span className="sr-only">Error: </span>
          {error}
        </p>
      )}
      {groups
        .filter(({ choices }) => choices.length > 0)
        .map(({ of, title, choices }) => (
          <Disclosure
            isOpen={of === "response" || choices.some(({ key }) => isTicked(key))}
            key={of}
            summary={`${title} (${choices.length})`}
          >
            {choices.map(({ key, name }) => (
              <div className="choice" key={key}>
                <input
                  defaultChecked={isTicked(key)}
                  id={`${idBefore}${supportsName(key)}`}
                  name={supportsName(key)}
                  type="checkbox"
                  value={key}
                />
                <label htmlFor={`${idBefore}${supportsName(key)}`}>{name}</label>
              </div>
            ))}
          </Disclosure>
        ))}
    </fieldset>
  );
}
