import { ACTS, type ActDescription } from '@gongjian/model';
import { z } from 'zod';
import type { Handlers } from '../routes.ts';

type Description = z.output<typeof ActDescription>;

const describeActs = once((): Description[] =>
  [...ACTS.values()].map(({ name, about, who, body }) => ({
    name,
    about,
    roles: { ...who.roles },
    body: z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }),
  })),
);

export const actHandlers: Handlers<'listActDescriptions' | 'performActs' | 'listHistory'> = {
  listActDescriptions: async () => describeActs(),
  performActs: ({ body }, { service, caller }) => service.perform(caller, body.acts),
  listHistory: ({ query }, { service, caller }) => service.history(caller, query),
};

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
