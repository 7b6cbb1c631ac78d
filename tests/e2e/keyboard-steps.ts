import type { Page } from "playwright-core";
import { TASK_LIST } from "#tests/e2e/desk-steps.ts";

const FURTHEST = 200;

/** Presses Tab until something with this name has the focus. */
export async function walkTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < FURTHEST; step += 1) {
    await page.keyboard.press("Tab");
    if (name.test(await nameInFocus(page))) return;
  }
  throw new Error(`${FURTHEST} steps with Tab did not come to ${name}`);
}

/** Goes somewhere with the keyboard: to what has this name, and through it. */
export async function enter(page: Page, name: RegExp, to: RegExp): Promise<void> {
  await walkTo(page, name);
  await page.keyboard.press("Enter");
  await page.waitForURL(to);
}

/** Types into the next field of this name. */
export async function typeInto(page: Page, name: RegExp, words: string): Promise<void> {
  await walkTo(page, name);
  await page.keyboard.type(words);
}

/** Chooses the next thing of this name, or what lies that many arrows after it. */
export async function choose(page: Page, name: RegExp, ...arrows: readonly ("ArrowDown" | "ArrowUp")[]): Promise<void> {
  await walkTo(page, name);
  if (arrows.length === 0) await page.keyboard.press("Space");
  for (const arrow of arrows) await page.keyboard.press(arrow);
}

/** Calls the section that is open finished, saves it and goes back to the task list. */
export async function finishByKeyboard(page: Page): Promise<void> {
  await choose(page, /^Yes$/);
  await enter(page, /^Save and continue$/, /saved=/);
  await enter(page, /^Task list$/, TASK_LIST);
}

/** A name to look for, word for word. */
export function exactly(name: string): RegExp {
  return new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}

/** What is read out first of what has the focus: its label, or its own words. */
function nameInFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null;
    return (label ?? element)?.textContent?.trim() ?? "";
  });
}
