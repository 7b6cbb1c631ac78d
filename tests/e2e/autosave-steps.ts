import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { asClient } from "#db/one-connection.ts";
import type { TestServer } from "#tests/fixtures/server.ts";

const AXE = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** What the form says became of the words in it. */
export async function statusOf(page: Page, words: string | RegExp): Promise<void> {
  await page.locator(".save-status").filter({ hasText: words }).waitFor();
}

/** Every version of a field of the section that is open, oldest first. */
export function versionsOf(server: TestServer, page: Page, field: string): Promise<readonly string[]> {
  const [, , programme, company, period, section] = new URL(page.url()).pathname.split("/");
  return asClient(server.database.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ value: string }>(
      `select value from private.answer written join private.report on report.id = written.report_id
         join private.organisation company on company.id = report.organisation_id
       where programme = $1 and company.key = $2 and period = $3 and section = $4 and field = $5 order by version`,
      [programme, company, period, section, field],
    );
    return rows.map(({ value }) => value);
  });
}

/** Ends every sign-in, as an hour without a request does. */
export function signEverybodyOut(server: TestServer): Promise<unknown> {
  return asClient(server.database.adminUrl, (admin) =>
    admin.query("update private.session set ended_at = now() where ended_at is null"),
  );
}

/** The words that a device keeps for anybody. */
export function keptOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    Object.entries(localStorage).flatMap(([name, value]) => (name.startsWith("register-kept") ? [String(value)] : [])),
  );
}

/** What axe objects to on the page as it is. */
export async function objectionsTo(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    // Put there by the source of axe-core, run in this page just before.
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}
