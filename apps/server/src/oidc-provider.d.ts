/** As much as the tests need: the package comes without types. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  type FindAccount = (
    context: unknown,
    id: string,
  ) => { readonly accountId: string; readonly claims: () => Promise<Record<string, unknown>> };
  export class Provider {
    constructor(issuer: string, configuration: { readonly findAccount: FindAccount } & Record<string, unknown>);
    callback(): RequestListener;
  }
}
