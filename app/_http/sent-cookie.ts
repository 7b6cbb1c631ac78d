/** A cookie to set, in the parts that Next's cookie store takes. */
export interface SentCookie {
  readonly name: string;
  readonly value: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: "lax";
    readonly path: "/";
    readonly secure: boolean;
    readonly maxAge?: number;
    readonly expires?: Date;
  };
}

/** Reads one of next-auth's Set-Cookie lines; all of them are ours in `sign-in-options.ts`. */
export function sentCookie(line: string): SentCookie {
  const [pair = "", ...attributes] = line.split("; ");
  const split = pair.indexOf("=");
  const named = (wanted: string) =>
    attributes.find((attribute) => attribute.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
  const maxAge = named("max-age");
  const expires = named("expires");
  return {
    name: pair.slice(0, split),
    value: decodeURIComponent(pair.slice(split + 1)),
    options: {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: attributes.includes("Secure"),
      ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
      ...(expires === undefined ? {} : { expires: new Date(expires) }),
    },
  };
}
