import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Door, Sessions } from '@gongjian/api';
import { type Actor, addDays, type Day, isDay, Refused, type Session } from '@gongjian/model';
import type { Accounts, Caller, Service } from '@gongjian/service';
import { cookie, cookieIn } from './cookies.ts';

/** The post that was chosen. */
const ACTOR = 'gongjian-actor';

export type Demonstration = {
  readonly county: Session['county'];
  /** The posts one may try; the first is taken until another is chosen. */
  readonly actors: readonly [Actor, ...Actor[]];
  /** The day that the example's story has come to. */
  readonly day: Day;
  /** Where the day that one moved to is kept. */
  readonly folder: string;
};

/**
 * Sessions of the demonstration: the day is one for all browsers, survives a restart and can be moved; what is done is
 * recorded as of 18:00 (Beijing) on it. Whoever opens the pages may try every post.
 */
export async function demonstrationSessions({
  county,
  actors,
  day: first,
  folder,
  service: { runClock, accounts },
}: Demonstration & { readonly service: Pick<Service, 'runClock' | 'accounts'> }): Promise<Sessions> {
  const file = join(folder, 'demonstration.json');
  let day = (await keptDay(file)) ?? first;
  await runClock({ day, at: evening(day) });

  const actorOf = (cookies: string | undefined): Actor => {
    const id = cookieIn(cookies, ACTOR);
    return actors.find((actor) => actor.id === id) ?? actors[0];
  };
  const sessionOf = (actor: Actor): Session => ({
    mode: 'demonstration',
    county,
    actor,
    actors: [...actors],
    day,
    dayFixed: true,
  });

  return {
    callerOf: async ({ headers }): Promise<Caller> => ({
      actor: actorOf(headers.cookie),
      day,
      at: evening(day),
    }),
    session: async ({ headers }) => sessionOf(actorOf(headers.cookie)),
    moveDay: async ({ headers }, to) => {
      await keepDay(file, folder, to);
      // Each day is passed in its own morning, as if one had waited for it.
      for (let passed = addDays(day, 1); passed <= to; passed = addDays(passed, 1))
        await runClock({ day: passed, at: `${passed}T06:00:00+08:00` });
      day = to;
      return sessionOf(actorOf(headers.cookie));
    },
    chooseActor: async (_request, reply, id) => {
      const actor = actors.find((candidate) => candidate.id === id);
      if (actor === undefined) throw new Refused({ kind: 'not-found', what: 'actor', id });
      reply.header('set-cookie', cookie(ACTOR, id));
      return sessionOf(actor);
    },
    door: closedDoor(accounts),
  };
}

/** Accounts are of an office; in the demonstration whoever opens the pages is in. */
function closedDoor(accounts: Accounts): Door {
  const none = async (): Promise<never> => {
    throw new Refused({ kind: 'office-only', what: 'account' });
  };
  return {
    state: async () => ({
      ...(await accounts.state({ at: '', day: '', address: '', agent: '' })),
      mode: 'demonstration',
      isSetUp: true,
    }),
    signIn: none,
    giveCode: none,
    choosePost: none,
    signOut: none,
    setUp: none,
    changePassword: none,
    proposeCodeKey: none,
    adoptCodeKey: none,
    ownAccount: none,
    endSession: none,
    linkIdentity: none,
    unlinkIdentity: none,
  };
}

const evening = (day: Day) => `${day}T18:00:00+08:00`;

/** The day in the file; undefined where there is none or somebody wrote something else into it. */
async function keptDay(file: string): Promise<Day | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const day = /^\{"day":"([\d-]{10})"\}\s*$/.exec(text)?.[1];
  return day !== undefined && isDay(day) ? day : undefined;
}

/** Written beside and renamed, so that a crash leaves the old day or the new one. */
async function keepDay(file: string, folder: string, day: Day): Promise<void> {
  await mkdir(folder, { recursive: true });
  const beside = `${file}.${randomUUID()}`;
  await writeFile(beside, `${JSON.stringify({ day })}\n`, { flag: 'wx' });
  await rename(beside, file);
}
