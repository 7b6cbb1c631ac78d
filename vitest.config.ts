import { defineConfig } from "vitest/config";

const isLong = process.env["REGISTER_TEST_SCALE"] === "long";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/architecture.test.ts", "tests/unit/**/*.test.{ts,tsx}"],
          // Thousands of cases take seconds on a machine that has other things to do.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          env: { NEXTAUTH_SECRET: "known to everybody, so good for tests only" },
          globalSetup: ["tests/fixtures/cluster.ts"],
          testTimeout: isLong ? 3_600_000 : 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/fixtures/cluster.ts", "tests/fixtures/build.ts"],
          testTimeout: isLong ? 3_600_000 : 120_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
