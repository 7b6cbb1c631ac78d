import { newFormKey } from "#app/_http/form-key.ts";
import { registerAddress } from "#app/_http/register-address.ts";
import { OneButtonForm } from "#app/(desk)/desk/[programme]/[company]/[period]/check/one-button-form.tsx";
import { endCalendarAddress, makeCalendarAddress } from "#app/(desk)/desk/[programme]/[company]/actions.ts";
import { ButtonRow } from "#components/ui/button.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CalendarOnDesk } from "#db/queries/calendar-page.ts";
import { SHOWN_FOR_MINUTES } from "#domain/framework/calendar-address.ts";
import { instantWords } from "#domain/framework/date-words.ts";

interface Props {
  readonly calendar: CalendarOnDesk | null;
  readonly address: { readonly programme: string; readonly organisation: string };
}

/** Where a company's people make, replace and end the secret address of its due dates. */
export function CalendarSection({ calendar, address }: Props) {
  return (
    <Section
      id="calendar"
      intro="A secret address that your calendar program subscribes to. It shows every due date, moves when a date is extended, and reminds seven days and one day before. Whoever has the address sees the dates and nothing else."
      title="Calendar of due dates"
    >
      {calendar === null ? (
        <p>There is no address. Whoever works for the company can make one.</p>
      ) : (
        <CalendarStanding calendar={calendar} />
      )}
      <ButtonRow>
        <OneButtonForm action={makeCalendarAddress} address={address} formKey={newFormKey()} look="secondary">
          {calendar === null ? "Make an address" : "Replace the address"}
        </OneButtonForm>
        {calendar !== null && (
          <OneButtonForm action={endCalendarAddress} address={address} formKey={newFormKey()} look="grave">
            End the address
          </OneButtonForm>
        )}
      </ButtonRow>
    </Section>
  );
}

function CalendarStanding({ calendar: { madeByName, madeAt, secret } }: { readonly calendar: CalendarOnDesk }) {
  const made = `made by ${madeByName ?? "somebody who left"} on ${instantWords(madeAt, "UTC")}`;
  return (
    <>
      {secret !== null && (
        <Inset title="Copy the address now:">
          <code className="break-all">{new URL(`/calendar/${secret}.ics`, registerAddress()).href}</code>
          <br />
          It is shown to you for {SHOWN_FOR_MINUTES} minutes and never again: the register keeps only a hash of it.
        </Inset>
      )}
      <p>
        There is an address, {made}. Replacing or ending it stops the old one at once, in every calendar that uses it.
      </p>
    </>
  );
}
