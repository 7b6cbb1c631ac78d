import type { Source } from "#tests/architecture/source.ts";

/** The import table: what each room may import. Everything else is refused. */
const MAY_IMPORT: Readonly<Record<string, readonly RegExp[]>> = {
  domain: [/^#domain\//, /^zod$/, /^temporal-polyfill$/, /^canonicalize$/, /^diff$/],
  db: [
    /^#(domain|db)\//,
    /^#settings$/,
    /^zod$/,
    /^drizzle-orm(\/|$)/,
    /^pg$/,
    /^pg-boss$/,
    /^uuid$/,
    /^node:(async_hooks|crypto|fs\/promises|path|url|util)$/,
  ],
  components: [/^#(domain|components)\//, /^react$/, /^react-dom$/, /^next\/(link|dynamic|form)$/, /\.css$/],
  app: [
    /^#(domain|components|app)\//,
    /^#db\/(queries|commands)\//,
    /^#settings$/,
    /^zod$/,
    /^react$/,
    /^next(\/(link|headers|navigation|server|dynamic|form|font\/local))?$/,
    /^node:crypto$/,
    /\.css$/,
    /^@fontsource-variable\//,
  ],
};

// The one place that knows cookies and sessions.
const HTTP_MAY_ALSO_IMPORT = [
  /^#db\//,
  /^next-auth(\/|$)/,
  /^node:(async_hooks|fs\/promises|path|stream)$/,
  /^@fastify\/busboy$/,
];

// Letters leave the house in one place.
const MAIL_MAY_ALSO_IMPORT = [/^nodemailer$/];

// Paper is set in one place.
const PDF_MAY_ALSO_IMPORT = [/^pdfkit$/];

// Calendars are written in one place.
const CALENDAR_MAY_ALSO_IMPORT = [/^ical-generator$/];

// Workbooks are packed, unpacked and parsed in one place.
const FILES_MAY_ALSO_IMPORT = [/^(fflate|sax|yauzl)$/, /^node:zlib$/];

// Evidence is bytes on disks, in buckets, on their way to scanners: plain Node, and no database.
const EVIDENCE_MAY_ALSO_IMPORT = [/^node:/, /^@aws-sdk\/client-s3$/];

// Documents of strangers are unpacked and parsed in one place, in a process of its own.
const INSPECTION_MAY_ALSO_IMPORT = [/^(sax|yauzl)$/];

const FORBIDDEN_NAMES = /^(utils?|helpers?|lib|misc|common|index)$/;
const MOST_LINES = 300;
const DEFAULT_EXPORTS =
  /^(app\/.*\/?(page|layout|error|global-error|not-found|loading|template|default)\.tsx|app\/.*(robots|sitemap)\.ts|[a-z.]+\.config\.(ts|mjs))$/;

/** What is wrong with a file, one sentence each. */
export function faultsOf(source: Source): string[] {
  return [...importFaults(source), ...shapeFaults(source)].map((fault) => `${source.path} ${fault}`);
}

function importFaults({ path, imports }: Source): string[] {
  const room = path.split("/")[0] ?? "";
  const isHttp = path.startsWith("app/_http/");
  const table = [
    ...(MAY_IMPORT[room] ?? []),
    ...(isHttp ? HTTP_MAY_ALSO_IMPORT : []),
    ...(path.startsWith("db/mail/") ? MAIL_MAY_ALSO_IMPORT : []),
    ...(path.startsWith("app/calendar/") ? CALENDAR_MAY_ALSO_IMPORT : []),
    ...(path.startsWith("app/_files/") ? FILES_MAY_ALSO_IMPORT : []),
    ...(path.startsWith("db/evidence/") ? EVIDENCE_MAY_ALSO_IMPORT : []),
    ...(path.startsWith("db/evidence/inspect/") ? INSPECTION_MAY_ALSO_IMPORT : []),
    ...(path.startsWith("db/pdf/") ? PDF_MAY_ALSO_IMPORT : []),
  ];
  return imports.flatMap(({ from, names }) => {
    const faults = [];
    if (from.startsWith(".")) faults.push(`imports ${from}: write it from its room, as #${room}/…`);
    if (/^#[a-z]+\//.test(from) && !/\.(ts|tsx|mjs|css|json)$/.test(from))
      faults.push(`imports ${from} without its extension`);
    if (room in MAY_IMPORT && !from.startsWith(".") && !table.some((allowed) => allowed.test(from)))
      faults.push(`may not import ${from}`);
    if (room === "app" && !isHttp && from === "next/headers" && names.includes("cookies"))
      faults.push("reads cookies: only app/_http does");
    if (from === "#db/visible-evidence.ts" && path !== "db/visible.ts")
      faults.push("reads the evidence room round db/visible.ts");
    if (from === "postgres" && !path.startsWith("tests/bench/")) faults.push("imports postgres: the driver is pg");
    return faults;
  });
}

function shapeFaults({ path, lines, passesOn, hasDefaultExport, impurities, directives }: Source): string[] {
  const faults = [];
  const named = path.split("/").map((part) => part.replace(/\..*$/, ""));
  for (const name of named) if (FORBIDDEN_NAMES.test(name)) faults.push(`is named ${name}, which says nothing`);
  if (lines > MOST_LINES) faults.push(`has ${lines} lines, more than ${MOST_LINES}: it holds more than one idea`);
  if (passesOn.length > 0) faults.push(`passes on what ${passesOn[0]} exports: import it from where it is`);
  if (hasDefaultExport && !DEFAULT_EXPORTS.test(path))
    faults.push("has a default export: only Next's own files have one");
  if (path.startsWith("domain/"))
    for (const name of new Set(impurities)) faults.push(`uses ${name}: a rule is told the time and asks nobody`);
  if (directives.includes("use cache")) faults.push('says "use cache": nothing is kept by the framework');
  if (directives.includes("use client") && path.startsWith("app/_http/")) faults.push("is not for the browser");
  return faults;
}
