import type { BrowserContext, Page } from "playwright-core";

/** What a page complained of while it was used: script errors, refused content, failed loads. */
export interface Watch {
  complaints(): readonly string[];
}

/** Listens to every page of a context from now on. */
export async function watch(context: BrowserContext): Promise<Watch> {
  const heard: string[] = [];
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
      console.error(`policy violated: ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  const listen = (page: Page) => {
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") heard.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => heard.push(`${page.url()}: ${error.message}`));
    page.on("requestfailed", (request) => {
      // A page that is left while it still loads gives up what it was loading.
      const why = request.failure()?.errorText ?? "";
      if (why !== "net::ERR_ABORTED") heard.push(`${page.url()}: ${request.url()} ${why}`);
    });
  };
  context.on("page", listen);
  return { complaints: () => heard };
}
