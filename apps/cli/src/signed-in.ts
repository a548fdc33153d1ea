import { type ApiClient, createClient, ProblemError, unwrap } from '@gongjian/client';
import { Refused } from '@gongjian/model';
import { language } from './edge.ts';

/** A client that keeps the cookies it is given, as a browser does; `leave` signs out. */
type Session = { readonly client: ApiClient; readonly leave: () => Promise<void> };

/**
 * Signs in to a server by GONGJIAN_LOGIN, GONGJIAN_PASSWORD and, where one is asked for, GONGJIAN_CODE; with several
 * posts GONGJIAN_POST names the role. A demonstration lets everybody in.
 * @throws Refused `signed-out` where no login is told, `step-due` for what is done in a browser first.
 */
export async function signedIn(address: string): Promise<Session> {
  const cookies = new Map<string, string>();
  const keeping: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const held = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (held !== '') request.headers.set('cookie', held);
    const answer = await fetch(request);
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  };
  const client = createClient(address, { language: () => language, fetch: keeping });
  const door = await unwrap(client.GET('/api/v1/sign-in'));
  if (door.mode === 'demonstration') return { client, leave: async () => undefined };

  const { GONGJIAN_LOGIN: login, GONGJIAN_PASSWORD: password, GONGJIAN_CODE: code, GONGJIAN_POST: role } = process.env;
  if (login === undefined || password === undefined) throw new Refused({ kind: 'signed-out', reason: 'none' });
  let state = await unwrap(client.POST('/api/v1/sign-in', { body: { login, password } }));
  const leave = async () => {
    await unwrap(client.POST('/api/v1/sign-out')).catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
    });
  };
  try {
    if (state.due === 'code' && code !== undefined)
      state = await unwrap(client.POST('/api/v1/sign-in/code', { body: { oneTimeCode: code } }));
    const post = state.posts?.find((one) => one.role === role);
    if (state.due === 'post' && post !== undefined) {
      const { boundName: _, ...chosen } = post;
      state = await unwrap(client.POST('/api/v1/sign-in/post', { body: chosen }));
    }
    if (state.due !== undefined) throw new Refused({ kind: 'step-due', step: state.due });
  } catch (error) {
    await leave();
    throw error;
  }
  return { client, leave };
}
