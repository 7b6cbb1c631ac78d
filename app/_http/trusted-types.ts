/**
 * The first script of every page: a script address that some code sets passes only if it is one of the build's own.
 *
 * It passes as it came: the bundler knows its chunks by the very words of their addresses.
 * It is written without quotation marks, ampersands and angle brackets, so that it stands in the page as it is.
 */
export const TRUSTED_TYPES_SCRIPT = `
if (self.trustedTypes) trustedTypes.createPolicy(\`default\`, {
  createScriptURL(address) {
    const url = new URL(address, location.origin);
    if (url.origin !== location.origin) throw new TypeError(\`a script from elsewhere was refused\`);
    if (url.pathname.startsWith(\`/_next/static/\`)) return address;
    throw new TypeError(\`a script that is not part of the register was refused\`);
  },
});`;

interface Rules {
  createScriptURL(address: string): string;
  createHTML(markup: string): string;
  createScript(text: string): string;
}

interface PolicyFactory {
  readonly defaultPolicy: unknown;
  createPolicy(name: string, rules: Rules): unknown;
}

/**
 * The same policy, made by code that already runs, for a page that came without its first script: React then renders
 * the whole document in the browser, and with it, inert, the very script above. That much passes, and nothing else.
 */
export function keepScriptsOurs(): void {
  // Trusted Types are not in TypeScript's own description of a browser yet.
  const { trustedTypes } = window as unknown as { trustedTypes?: PolicyFactory };
  if (trustedTypes === undefined || (trustedTypes.defaultPolicy ?? null) !== null) return;
  trustedTypes.createPolicy("default", {
    createScriptURL: (address) => passing(address, isOurs(address)),
    createHTML: (markup) => passing(markup, markup === "<script></script>"),
    createScript: (text) => passing(text, text === TRUSTED_TYPES_SCRIPT),
  });
}

function isOurs(address: string): boolean {
  const url = new URL(address, location.origin);
  return url.origin === location.origin && url.pathname.startsWith("/_next/static/");
}

function passing(text: string, passes: boolean): string {
  if (passes) return text;
  throw new TypeError("a script that is not part of the register was refused");
}
