import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PRACTICE_PASSWORD } from "#domain/access/practice-password.ts";
import { watch } from "#tests/e2e/console-watch.ts";
import { continueAs, press, wordsIn } from "#tests/e2e/desk-steps.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const COMPANY = "harbor-models";
const OFFICER = "L. Marchetti";
const WHY = "Harbor stopped\nhosting what this is about.";

let server: TestServer;
let browser: Browser;
const heard = watch();
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function sign(page: Page, act: string, password: string): Promise<void> {
  await page.getByLabel("Your role at the company").fill("Vice President, Trust");
  await page.getByLabel(/^I am authorised to/).check();
  await page.getByLabel("Your password, again").fill(password);
  await page.getByRole("button", { name: act }).click();
}

it.each([
  ["with JavaScript", true, "Training data"],
  ["without JavaScript", false, "Stress-testing"],
])(
  "an officer withdraws from a commitment in public, and takes it on again, %s",
  async (_, javaScriptEnabled, name) => {
    const context = await browser.newContext({ javaScriptEnabled });
    if (javaScriptEnabled) await heard.listen(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await continueAs(page, server.url, OFFICER);
    await page.goto(`${server.url}/desk/rehearsal/${COMPANY}`);
    await press(page, page.getByRole("link", { name: "Commitments of the company" }), /\/commitments$/);
    await press(
      page,
      page.getByRole("link", { name: `Withdraw from this commitment (${name})` }),
      /\/commitments\/[a-z.-]+$/,
    );
    const asked = await wordsIn(page.getByRole("main"));
    expect(asked).toContain("The first report that is not asked about it is the one for the quarter to");
    expect(asked).toContain(`Harbor Models withdrew from the commitment “${name}” on`);

    await sign(page, "Withdraw from this commitment", "not the password");
    await page.getByRole("link", { name: "Say why, in your own words" }).waitFor();
    expect(await page.getByLabel("Your role at the company").inputValue()).toBe("Vice President, Trust");
    await page.getByLabel("Why does the company withdraw?").fill(WHY);
    await sign(page, "Withdraw from this commitment", "not the password");
    await page.getByText("The password is not right.").first().waitFor();
    expect(await page.getByLabel("Why does the company withdraw?").inputValue()).toBe(WHY);
    await sign(page, "Withdraw from this commitment", PRACTICE_PASSWORD);
    await page.getByText("It is on the record").waitFor();
    expect(await wordsIn(page.getByRole("row").filter({ hasText: name }))).toMatch(
      /Not adopted\. Withdrew on .*, still asked for the quarter to/,
    );

    const publicly = await (await browser.newContext()).newPage();
    await publicly.goto(`${server.url}/rehearsal/companies/${COMPANY}`);
    const changed = publicly.getByRole("region", { name: "Commitments changed" });
    expect(await wordsIn(changed)).toContain("Signed by L. Marchetti, Vice President, Trust");
    expect(await wordsIn(changed)).toContain("hosting what this is about.");
    await changed
      .getByRole("link", { name: /^entry \d+ of the record$/ })
      .first()
      .click();
    await publicly.getByText("Commitment changed").first().waitFor();
    await publicly.context().close();

    await press(
      page,
      page.getByRole("link", { name: `Take on this commitment (${name})` }),
      /\/commitments\/[a-z.-]+$/,
    );
    await page.getByLabel("Why does the company take it on?").fill("We host it again.");
    await sign(page, "Take on this commitment", PRACTICE_PASSWORD);
    await page.getByText("It is on the record").waitFor();
    expect(await wordsIn(page.getByRole("row").filter({ hasText: name }))).toMatch(/Adopted on /);
    await context.close();
    expect(heard.complaints()).toEqual([]);
  },
);
