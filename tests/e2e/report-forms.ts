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

/** Answers every section as done and finished, with these words in it. */
export async function answerEverySection(visitor: Visitor, home: string, account: string, note: string): Promise<void> {
  for (const section of await sectionKeys(visitor, home)) {
    const { fields } = await sectionForm(visitor, home, section);
    const typed = { status: "done", account, confidentialNote: note, finished: "yes" };
    demandRedirect(await visitor.post(`${home}/${section}`, { ...fields, ...typed }));
  }
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
