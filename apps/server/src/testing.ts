import { type ApiClient, createClient } from '@gongjian/client';

/** Cheap enough for tests; never for real passwords. */
export const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 };

export const ADMINISTRATORS = {
  system: { login: 'xitong', name: '系统管理员', password: 'Tiger-Hill-42' },
  security: { login: 'anquan', name: '安全管理员', password: 'River-Stone-17' },
  audit: { login: 'shenji', name: '审计管理员', password: 'Cloud-Field-88' },
};

export type Browser = {
  readonly api: ApiClient;
  /** With the cookies of every site it has been to; redirects are left to be followed by hand. */
  readonly fetch: typeof fetch;
  readonly cookies: Map<string, string>;
};

/** Keeps cookies as a browser does, by name; the tests' hosts differ by port only, which cookies do not tell apart. */
export function browser(
  address: string,
  { noted }: { readonly noted?: (method: string, path: string) => void } = {},
): Browser {
  const cookies = new Map<string, string>();
  const keeping: typeof fetch = async (input, init) => {
    const request = new Request(input, { redirect: 'manual', ...init });
    if (cookies.size > 0)
      request.headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(request, { redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = set.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      const isGone = attributes.some((one) => /^ *(max-age=0|expires=thu, 01 jan 1970)/i.test(one));
      if (isGone) cookies.delete(name);
      else cookies.set(name, value);
    }
    if (answer.ok) noted?.(request.method, new URL(request.url).pathname);
    return answer;
  };
  return { api: createClient(address, { fetch: keeping }), fetch: keeping, cookies };
}
