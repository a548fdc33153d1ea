import createFetchClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import { ProblemError, problemOf } from './problem-error.ts';

export type ApiClient = Client<paths>;

/** Components of the API by name, e.g. `Schemas['Assessment']`. */
export type Schemas = components['schemas'];

/**
 * A typed client of the API at `baseUrl` (the origin, without `/api/v1`; '' for the page's own).
 * `language` is what problems are worded in; it is asked before every request.
 */
export function createClient(
  baseUrl: string,
  options: { readonly language?: () => 'zh' | 'en'; readonly fetch?: ClientOptions['fetch'] } = {},
): ApiClient {
  const { language, fetch } = options;
  const client = createFetchClient<paths>({ baseUrl, ...(fetch && { fetch }) });
  if (language !== undefined)
    client.use({
      onRequest: ({ request }) => {
        request.headers.set('accept-language', language());
      },
    });
  return client;
}

type Answer<T> = { readonly data?: T; readonly error?: unknown; readonly response: Response };

/**
 * The data of an answer.
 * @throws ProblemError where the API refused or failed; what `fetch` throws (no network) passes through.
 */
export async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer;
  if (!response.ok || data === undefined) throw new ProblemError(problemOf(error, response));
  return data;
}
