import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { processOf } from "#bin/processes.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe("the web server", () => {
  it("shows the programmes in a browser", async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const response = await page.goto(server.url);
      expect(response?.status()).toBe(200);
      expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    } finally {
      await browser.close();
    }
  });

  it("is alive and ready, and says so", async () => {
    for (const path of ["/healthz", "/readyz"]) expect((await fetch(`${server.url}${path}`)).status).toBe(200);
  });

  it("decodes no image for anybody", async () => {
    const response = await fetch(`${server.url}/_next/image?url=%2Ficon.png&w=64&q=75`);
    expect(response.status).toBe(404);
  });

  it("starts again at the same address after it was killed", async () => {
    const killed = server.pid;
    await server.kill();
    expect(processOf(killed)).toBeUndefined();
    server = await server.restart();
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect(server.pid).not.toBe(killed);
  });
});
