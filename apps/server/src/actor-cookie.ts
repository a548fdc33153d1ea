const NAME = 'gongjian-actor';

/** Sets the chosen post until the browser is closed; scripts and other sites cannot read or send it. */
export function actorCookie(actor: string): string {
  return `${NAME}=${encodeURIComponent(actor)}; Path=/; HttpOnly; SameSite=Strict`;
}

/** The chosen post in a `Cookie` header, as far as it can be read. */
export function chosenActor(cookies: string | undefined): string | undefined {
  for (const cookie of (cookies ?? '').split(';')) {
    const [name, value] = cookie.split('=', 2);
    if (name?.trim() !== NAME || value === undefined) continue;
    try {
      return decodeURIComponent(value.trim());
    } catch {
      return undefined;
    }
  }
  return undefined;
}
