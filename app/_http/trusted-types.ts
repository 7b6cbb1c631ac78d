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
