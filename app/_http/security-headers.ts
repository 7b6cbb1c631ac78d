interface Answered {
  readonly nonce: string;
  readonly path: string;
  readonly isSecure: boolean;
  /** While developing, React needs `eval` and the bundler makes scripts in its own ways. */
  readonly isDevelopment: boolean;
}

/** Paths behind a sign-in or a secret, or about one: kept by nobody and listed nowhere. */
const PRIVATE_PATH = /^\/(?:desk|steward|intake|account|calendar|sign-in|api|healthz|readyz)(?:\/|$)/;

/** Where the bytes of documents are sent: a file to keep and never a page, so it may show, run and load nothing. */
const BYTES_PATH =
  /^\/(?:desk\/[^/]+\/[^/]+\/[^/]+\/evidence\/(?:open|package)|[^/]+\/companies\/[^/]+\/[^/]+\/evidence\/[^/]+\/file)$/;

/** Whether an answer at this path may be kept by nobody. */
export function isPrivatePath(path: string): boolean {
  return PRIVATE_PATH.test(path);
}

/** The policy: only scripts with this answer's nonce and what they load, nothing from elsewhere, framed by nobody. */
export function contentSecurityPolicy({ nonce, isDevelopment }: Pick<Answered, "nonce" | "isDevelopment">): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    ...(isDevelopment ? [] : ["require-trusted-types-for 'script'", "trusted-types nextjs default"]),
  ].join("; ");
}

/** Every header that an answer carries for safety's sake. */
export function securityHeaders(answered: Answered): Readonly<Record<string, string>> {
  const isPrivate = isPrivatePath(answered.path);
  const isBytes = BYTES_PATH.test(answered.path);
  return {
    "content-security-policy": isBytes ? "sandbox; default-src 'none'" : contentSecurityPolicy(answered),
    "x-content-type-options": "nosniff",
    // Not `no-referrer` behind a sign-in: with it, browsers send forms with the origin `null`, which is refused.
    "referrer-policy": isPrivate ? "same-origin" : "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": PERMISSIONS,
    ...(isPrivate ? { "cache-control": "private, no-store", "x-robots-tag": "noindex" } : {}),
    // Sent as they are: what compresses them would hold pieces back, and a broken end would look whole.
    ...(isBytes ? { "cache-control": "private, no-store, no-transform" } : {}),
    ...(answered.isSecure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}

const PERMISSIONS = [
  ...["accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media"],
  ...["fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer"],
  ...["microphone", "midi", "payment", "picture-in-picture", "screen-wake-lock", "serial", "storage-access", "usb"],
  ...["window-management", "xr-spatial-tracking"],
]
  .map((feature) => `${feature}=()`)
  .concat("publickey-credentials-get=(self)", "publickey-credentials-create=(self)")
  .join(", ");
