import { tickedIn, tickName } from "#app/(desk)/tick-names.ts";

/** The field that a control of the form belongs to; null for one that is no field of the section. */
export function fieldOf(control: string, fields: readonly string[], ticked: readonly string[]): string | null {
  const ofTicks = ticked.find((field) => control.startsWith(tickName(field, "")));
  return ofTicks ?? fields.find((field) => field === control) ?? null;
}

/** Whether somebody has typed or chosen something there since the page was sent. */
export function isTouched(form: HTMLFormElement, field: string): boolean {
  return Array.from(form.elements).some((control) => {
    if (control instanceof HTMLTextAreaElement) return control.name === field && control.value !== control.defaultValue;
    if (!(control instanceof HTMLInputElement)) return false;
    if (control.type !== "radio" && control.type !== "checkbox") {
      return control.name === field && control.value !== control.defaultValue;
    }
    const isOfField = control.name === field || control.name.startsWith(tickName(field, ""));
    return isOfField && control.checked !== control.defaultChecked;
  });
}

/** What the form shows in a field, as it would be sent; null when it does not ask for it. */
export function readField(form: HTMLFormElement, field: string, ticked: readonly string[]): string | null {
  if (ticked.includes(field)) {
    const isAsked = ticksOf(form, field).length > 0;
    return isAsked ? (tickedIn(textsOf(form)).find(([name]) => name === field)?.[1] ?? "") : null;
  }
  return form.elements.namedItem(field) === null ? null : (textsOf(form)[field] ?? "");
}

/** Puts a text into a field, as if it had been typed or chosen. */
export function writeField(form: HTMLFormElement, field: string, value: string, ticked: readonly string[]): void {
  if (ticked.includes(field)) {
    const keys = value.split("\n");
    for (const tick of ticksOf(form, field)) tick.checked = keys.includes(tick.value);
    return;
  }
  const control = form.elements.namedItem(field);
  if (control instanceof RadioNodeList) {
    for (const one of control) if (one instanceof HTMLInputElement) one.checked = one.value === value;
  } else if (control instanceof HTMLInputElement && control.type === "radio") {
    control.checked = control.value === value;
  } else if (
    control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
  ) {
    control.value = value;
    // Whoever counts the characters of a text hears that it changed.
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** A value in the words that the form offers it in; a text is its own words. */
export function wordsOf(form: HTMLFormElement | null, field: string, value: string): string {
  const offered = Array.from(form?.elements ?? []).filter(
    (control) =>
      control instanceof HTMLInputElement &&
      (control.type === "radio" ? control.name === field : control.name.startsWith(tickName(field, ""))),
  );
  const words = offered.flatMap((control) =>
    control instanceof HTMLInputElement && value.split("\n").includes(control.value)
      ? [control.labels?.[0]?.firstChild?.textContent ?? control.value]
      : [],
  );
  return words.length > 0 ? words.join("\n") : value;
}

/** Whether a field holds prose, which two people's changes can be put together of. */
export function isProse(form: HTMLFormElement | null, field: string): boolean {
  return form?.elements.namedItem(field) instanceof HTMLTextAreaElement;
}

/** Whether a control says all it has to say at once: something chosen or ticked, not typed. */
export function isChosenAtOnce(control: EventTarget): boolean {
  return (
    control instanceof HTMLSelectElement ||
    (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox"))
  );
}

function ticksOf(form: HTMLFormElement, field: string): readonly HTMLInputElement[] {
  return Array.from(form.elements).flatMap((control) =>
    control instanceof HTMLInputElement && control.name.startsWith(tickName(field, "")) ? [control] : [],
  );
}

function textsOf(form: HTMLFormElement): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from(new FormData(form), ([name, value]) => [
      name,
      typeof value === "string" ? value.replaceAll("\r\n", "\n") : "",
    ]),
  );
}
