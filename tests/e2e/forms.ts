/** A form as a page without JavaScript has it: where it goes, and what it would send if nobody touched it. */
export interface Form {
  readonly fields: Readonly<Record<string, string>>;
  /** The words in it, with its buttons. */
  readonly text: string;
}

/** The forms of a page, in order. */
export function formsIn(html: string): readonly Form[] {
  return [...html.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)].map(([, inside = ""]) => ({
    fields: Object.fromEntries([...inputsIn(inside), ...textsIn(inside)]),
    text: textOf(inside),
  }));
}

/** The one form that has all these fields. */
export function formWith(html: string, ...names: readonly string[]): Form {
  const [form] = formsIn(html).filter(({ fields }) => names.every((name) => Object.hasOwn(fields, name)));
  if (form === undefined) throw new Error(`no form with ${names.join(", ")} in: ${textOf(html).slice(0, 500)}`);
  return form;
}

/** What somebody reads: markup and scripts away, entities as characters, spaces once. */
export function textOf(html: string): string {
  const words = html
    .replaceAll(/<!--.*?-->/gs, "")
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, " ")
    .replaceAll(/<[^>]*>/g, " ");
  return plain(words).replaceAll(/\s+/g, " ").trim();
}

function inputsIn(html: string): [string, string][] {
  return [...html.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const name = attribute(tag, "name");
    const isChoice = ["radio", "checkbox"].includes(attribute(tag, "type") ?? "");
    if (name === undefined || (isChoice && !/\schecked\b/.test(tag))) return [];
    return [[name, attribute(tag, "value") ?? ""]];
  });
}

function textsIn(html: string): [string, string][] {
  return [...html.matchAll(/(<textarea\b[^>]*>)(.*?)<\/textarea>/gs)].flatMap(([, tag = "", inside = ""]) => {
    const name = attribute(tag, "name");
    return name === undefined ? [] : [[name, plain(inside.replace(/^\n/, ""))]];
  });
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
}

function plain(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}
