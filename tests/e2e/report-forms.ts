import { type Form, formWith, textOf } from "#tests/e2e/forms.ts";
import type { Answer, Visitor } from "#tests/e2e/visitor.ts";

/** The report that has been due longest and one that is filed, from the desk of somebody's company. */
export async function reportsOf(visitor: Visitor): Promise<{ readonly open: string; readonly filed: string }> {
  const desks = await visitor.get("/desk");
  const [open] = /\/desk\/rehearsal\/[a-z-]+\/[0-9][^"/]*(?=")/.exec(desks.text) ?? [];
  const company = open?.replace(/\/[^/]+$/, "") ?? "";
  const [filed] = new RegExp(`${company}/[^"/]+(?=/receipt")`).exec((await visitor.get(company)).text) ?? [];
  if (open === undefined || filed === undefined) throw new Error(`no reports at ${company}`);
  return { open, filed };
}

/** The keys of a report's sections, from its task list. */
export async function sectionKeys(visitor: Visitor, home: string): Promise<readonly string[]> {
  const { text } = await visitor.get(home);
  return [...text.matchAll(new RegExp(`href="${home}/([a-z]+\\.[a-z-]+)"`, "g"))].map(([, key = ""]) => key);
}

/** The form of a section as it stands. */
export async function sectionForm(visitor: Visitor, home: string, section: string): Promise<Form> {
  return formWith((await visitor.get(`${home}/${section}`)).text, "account");
}

/**
 * Answers everything that a report must answer and confirms its texts, so that it can be handed over: each commitment
 * as done, all products, no figure, and every promise that fell due as dropped; with these words wherever one is asked.
 */
export async function answerEverySection(visitor: Visitor, home: string, account: string, note: string): Promise<void> {
  for (const section of await sectionKeys(visitor, home)) {
    const typed = { status: "done", account, confidentialNote: note };
    await finish(visitor, `${home}/${section}`, () => typed);
  }
  for (const part of await lackingParts(visitor, home)) {
    await finish(visitor, `${home}/${part}`, (page) => briefAnswer(page, account));
  }
  const reading = (await visitor.get(`${home}/reading`)).text;
  const read = namesIn(reading, 'text [^"]+').map((name) => [name, "yes"]);
  const { fields } = formWith(reading, "period");
  demandRedirect(await visitor.post(`${home}/reading`, { ...fields, ...Object.fromEntries(read) }));
}

/** The parts of a report besides the commitments that keep it from being handed over, by their addresses below it. */
async function lackingParts(visitor: Visitor, home: string): Promise<readonly string[]> {
  const { text } = await visitor.get(`${home}/check`);
  const links = text.matchAll(new RegExp(`href="${home}/((?:products|figures/[^"#]+|promises/[^"#]+))#`, "g"));
  return [...new Set([...links].map(([, part = ""]) => part))];
}

/** The shortest answer to a section: every product, no number, a promise dropped. */
function briefAnswer(page: string, words: string): Readonly<Record<string, string>> {
  const products = namesIn(page, 'tick-inScope-[^"]+').map((name) => [name, name.replace("tick-inScope-", "")]);
  const indicators = namesIn(page, 'version-[^"]+:given').map((name) => name.replace(/^version-|:given$/g, ""));
  const figures = indicators.flatMap((key) => [
    [`${key}:given`, "not_provided"],
    [`${key}:reason`, words],
  ]);
  const promise = namesIn(page, "outcome").length > 0 ? { outcome: "dropped", why: words } : {};
  return { ...Object.fromEntries([...products, ...figures]), ...promise };
}

function namesIn(page: string, pattern: string): readonly string[] {
  return [...new Set([...page.matchAll(new RegExp(` name="(${pattern})"`, "g"))].map(([, name = ""]) => name))];
}

/** Sends the form of a section, finished, with this typed into it. */
async function finish(
  visitor: Visitor,
  path: string,
  typed: (page: string) => Readonly<Record<string, string>>,
): Promise<void> {
  const { text } = await visitor.get(path);
  const { fields } = formWith(text, "version-finished");
  demandRedirect(await visitor.post(path, { ...fields, ...typed(text), finished: "yes" }));
}

/** Begins a report with the words of the last one. */
export async function startFromLast(visitor: Visitor, home: string): Promise<void> {
  const { fields } = formWith((await visitor.get(home)).text, "period");
  demandRedirect(await visitor.post(home, fields));
}

/** Presses the one button of the page where answers are checked: hands the report over, or takes it back. */
export async function pressOnCheckPage(visitor: Visitor, home: string): Promise<void> {
  const { fields } = formWith((await visitor.get(`${home}/check`)).text, "period");
  demandRedirect(await visitor.post(`${home}/check`, fields));
}

function demandRedirect(answer: Answer): void {
  if (answer.status !== 303)
    throw new Error(`the form was not accepted, ${answer.status}: ${textOf(answer.text).slice(0, 2_000)}`);
}
