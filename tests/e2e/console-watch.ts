import type { BrowserContext, Page } from "playwright-core";

/** What pages complained of while they were used: script errors, refused content, failed loads. */
export interface Watch {
  /** Listens to every page of a context from now on. */
  listen(context: BrowserContext): Promise<void>;
  complaints(): readonly string[];
}

export function watch(): Watch {
  const heard: string[] = [];
  const listenToPage = (page: Page) => {
    page.on("console", (message) => {
      // A save that is refused is an answer, which the page itself tells; the browser calls it a failed load.
      if (/\/(save|presence)\.json$/.test(message.location().url)) return;
      if (message.type() === "error" || message.type() === "warning") heard.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => heard.push(`${page.url()}: ${error.message}`));
    page.on("requestfailed", (request) => {
      // A page that is left while it still loads gives up what it was loading.
      const why = request.failure()?.errorText ?? "";
      if (why !== "net::ERR_ABORTED") heard.push(`${page.url()}: ${request.url()} ${why}`);
    });
  };
  return {
    listen: async (context) => {
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
          console.error(`policy violated: ${effectiveDirective} ${blockedURI} ${sample}`);
        });
      });
      context.on("page", listenToPage);
    },
    complaints: () => heard,
  };
}
