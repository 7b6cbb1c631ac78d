import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Node, parseSync, Visitor } from "oxc-parser";

/** What the rules look at in one source file. */
export interface Source {
  readonly path: string;
  readonly lines: number;
  /** What is imported, in any way, and under which names; "?" stands for a name made up at run time. */
  readonly imports: readonly { readonly from: string; readonly names: readonly string[] }[];
  /** Of these, what still stands when the types are gone: what a browser or Node would load. */
  readonly loads: readonly string[];
  readonly passesOn: readonly string[];
  readonly hasDefaultExport: boolean;
  /** Clocks, chance and the outside world, as they are written: "Date.now", "new Date", "Math.random". */
  readonly impurities: readonly string[];
  readonly directives: readonly string[];
}

const ROOMS = ["domain", "db", "components", "app", "bin", "tests"];
const IMPURE_NAMES = [
  "process",
  "fetch",
  "console",
  "performance",
  "crypto",
  "globalThis",
  "setTimeout",
  "setInterval",
];

/** Every source file of the project. */
export function allSources(): Source[] {
  const atTheTop = readdirSync(".").filter((name) => isSource(name));
  const inRooms = ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" }).map((path) => join(room, path)),
  );
  return [...atTheTop, ...inRooms.filter(isSource)].map((path) => read(path, readFileSync(path, "utf8")));
}

/** One file's source, parsed. */
export function read(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const loaded: { from: string; names: string[] }[] = module.staticImports.map(({ moduleRequest, entries }) => ({
    from: moduleRequest.value,
    names: entries.map(({ importName }) => importName.name ?? importName.kind),
  }));
  const loads = module.staticImports
    .filter(({ start, end }) => !/^import\s+type\b/.test(text.slice(start, end)))
    .map(({ moduleRequest }) => moduleRequest.value);
  const passesOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
  );
  const impurities: string[] = [];
  const isNamed = (node: Node, name: string) => node.type === "Identifier" && node.name === name;
  new Visitor({
    ImportExpression: ({ source }) => {
      loaded.push({
        from: source.type === "Literal" && typeof source.value === "string" ? source.value : "?",
        names: ["*"],
      });
    },
    CallExpression: ({ callee, arguments: [first] }) => {
      if (isNamed(callee, "require"))
        loaded.push({ from: first?.type === "Literal" ? String(first.value) : "?", names: ["*"] });
      if (isNamed(callee, "Date")) impurities.push("Date()");
    },
    NewExpression: ({ callee }) => {
      if (isNamed(callee, "Date")) impurities.push("new Date");
    },
    MemberExpression: ({ object, property }) => {
      const name = property.type === "Identifier" ? property.name : "";
      if (isNamed(object, "Date") && name === "now") impurities.push("Date.now");
      if (isNamed(object, "Math") && name === "random") impurities.push("Math.random");
      if (isNamed(object, "Temporal") && name === "Now") impurities.push("Temporal.Now");
      impurities.push(...IMPURE_NAMES.filter((impure) => isNamed(object, impure)));
    },
  }).visit(program);
  return {
    path,
    lines: text.trimEnd().split("\n").length,
    imports: [...loaded, ...passesOn.map((from) => ({ from, names: ["*"] }))],
    loads,
    passesOn,
    hasDefaultExport: module.staticExports.some(({ entries }) =>
      entries.some(({ exportName }) => exportName.kind === "Default"),
    ),
    impurities,
    directives: program.body.flatMap((node) =>
      "directive" in node && typeof node.directive === "string" ? [node.directive] : [],
    ),
  };
}

function isSource(path: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith(".d.ts");
}
