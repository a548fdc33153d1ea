type CookieOptions = {
  /** Sent over HTTPS only. */
  readonly secure?: boolean;
  /** `Lax`: also when a link of another site leads here, which the identity provider's does. */
  readonly sameSite?: 'Strict' | 'Lax';
  /** In seconds; without it until the browser is closed. */
  readonly maxAge?: number;
};

/** A cookie that no script and no other site can read. */
export function cookie(name: string, value: string, options: CookieOptions = {}): string {
  const { secure = false, sameSite = 'Strict', maxAge } = options;
  const lasting = maxAge === undefined ? '' : `; Max-Age=${Math.max(0, Math.floor(maxAge))}`;
  return `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=${sameSite}${lasting}${secure ? '; Secure' : ''}`;
}

/** The value of a cookie in a `Cookie` header, as far as it can be read. */
export function cookieIn(cookies: string | undefined, wanted: string): string | undefined {
  for (const one of (cookies ?? '').split(';')) {
    const [name, value] = one.split('=', 2);
    if (name?.trim() !== wanted || value === undefined) continue;
    try {
      return decodeURIComponent(value.trim());
    } catch {
      return undefined;
    }
  }
  return undefined;
}
