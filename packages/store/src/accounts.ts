import type { Account } from '@gongjian/model';
import { type RawBuilder, sql } from 'kysely';
import type { AccountStore, Credential, LinkedIdentity, StoredSession } from './account-contract.ts';
import type { Database } from './database.ts';
import { enteredEach } from './scoped.ts';

/** Sign-in on a database: accounts out of the ledger's tables, everything else in tables of its own. */
export function accountsOn(db: Database): AccountStore {
  return enteredEach(db, 'accounts', accountsIn);
}

function accountsIn(db: Database): AccountStore {
  const rowsOf = async <R>(query: RawBuilder<R>): Promise<R[]> => (await query.execute(db)).rows;
  const changed = async (query: RawBuilder<unknown>): Promise<number> =>
    Number((await query.execute(db)).numAffectedRows ?? 0n);

  return {
    accounts: (county) =>
      rowsOf(sql<{ account: Account; version: number }>`
        select body as account, seq as version from plan_item
        where county = ${county} and kind = 'account' and until_seq is null order by body ->> 'login', id`),

    account: async (county, id) => {
      const [row] = await rowsOf(sql<{ body: Account }>`
        select body from plan_item where county = ${county} and kind = 'account' and id = ${id} and until_seq is null`);
      return row?.body;
    },

    namedPosts: async (county, posts) => {
      const ids = posts.flatMap((post) => BOUNDS.map((bound) => post[bound])).filter((id) => id !== undefined);
      const rows = await rowsOf(sql<Bound>`
        select kind, id, body ->> 'name' as name from plan_item
        where county = ${county} and kind = any(${[...BOUNDS]}::text[]) and id = any(${ids}::text[]) and until_seq is null`);
      const names = new Map(rows.map(({ kind, id, name }) => [`${kind} ${id}`, name]));
      return posts.map((post) => {
        const bound = BOUNDS.find((one) => post[one] !== undefined);
        const boundName = bound && names.get(`${bound} ${post[bound]}`);
        return boundName === undefined ? post : { ...post, boundName };
      });
    },

    bounds: async (county) => {
      const rows = await rowsOf(sql<Bound>`
        select kind, id, body ->> 'name' as name from plan_item
        where county = ${county} and kind = any(${[...BOUNDS]}::text[]) and until_seq is null
        order by kind, (body ->> 'order')::numeric nulls last, id`);
      const [units = [], leaders = [], actions = []] = BOUNDS.map((bound) =>
        rows.filter(({ kind }) => kind === bound).map(({ id, name }) => ({ id, name })),
      );
      return { units, leaders, actions };
    },

    credential: async (county, account) => {
      const [row] = await rowsOf(sql<Nullable<Credential>>`
        select hash, previous, ${instant('changed_at')} as "changedAt", must_change as "mustChange",
          code_key as "codeKey", pending_code_key as "pendingCodeKey"
        from credential where county = ${county} and account = ${account}`);
      return row && said(row);
    },

    credentials: (county) =>
      rowsOf(sql<{ account: string; hasCode: boolean; mustChange: boolean }>`
        select account, code_key is not null as "hasCode", must_change as "mustChange"
        from credential where county = ${county}`),

    setPassword: async (county, account, { hash, previous, changedAt, mustChange }, over) =>
      (await changed(
        over === undefined
          ? sql`
            insert into credential (county, account, hash, previous, changed_at, must_change)
            values (${county}, ${account}, ${hash}, ${[...previous]}::text[], ${changedAt}, ${mustChange})
            on conflict (county, account) do update set hash = excluded.hash, previous = excluded.previous,
              changed_at = excluded.changed_at, must_change = excluded.must_change`
          : sql`
            update credential set hash = ${hash}, previous = ${[...previous]}::text[], changed_at = ${changedAt},
              must_change = ${mustChange}
            where county = ${county} and account = ${account} and hash = ${over}`,
      )) === 1,

    dropCredential: async (county, account) => {
      await changed(sql`delete from credential where county = ${county} and account = ${account}`);
    },

    proposeCodeKey: async (county, account, key) => {
      await changed(
        sql`update credential set pending_code_key = ${key} where county = ${county} and account = ${account}`,
      );
    },

    adoptCodeKey: async (county, account, key, step) =>
      (await changed(sql`
        update credential set code_key = ${key}, pending_code_key = null, last_code_step = ${step}
        where county = ${county} and account = ${account} and pending_code_key = ${key}`)) === 1,

    dropCodeKey: async (county, account) => {
      await changed(sql`
        update credential set code_key = null, pending_code_key = null, last_code_step = null
        where county = ${county} and account = ${account}`);
    },

    spendCodeStep: async (county, account, step) =>
      (await changed(sql`
        update credential set last_code_step = ${step}
        where county = ${county} and account = ${account} and (last_code_step is null or last_code_step < ${step})`)) ===
      1,

    openSession: async (county, { post, ...session }) => {
      await changed(sql`
        insert into session (county, id, key, account, post, how, code_given, opened_at, seen_at, ends_at, agent, address, device)
        values (${county}, ${session.id}, ${session.key}, ${session.account}, ${post === undefined ? null : JSON.stringify(post)},
          ${session.how}, ${session.codeGiven}, ${session.openedAt}, ${session.seenAt}, ${session.endsAt},
          ${session.agent}, ${session.address}, ${session.device})`);
    },

    session: async (county, key) => {
      const [row] = await rowsOf(sql<Nullable<StoredSession>>`
        select ${SESSION} from session where county = ${county} and key = ${key}`);
      return row && said(row);
    },

    sessions: async (county, account, at) => {
      const rows = await rowsOf(sql<Nullable<StoredSession>>`
        select ${SESSION} from session
        where county = ${county} and account = ${account} and ended_at is null and ends_at > ${at}
        order by opened_at desc, id`);
      return rows.map(said);
    },

    seeSession: async (county, id, at) => {
      await changed(
        sql`update session set seen_at = ${at} where county = ${county} and id = ${id} and seen_at < ${at}`,
      );
    },

    changeSession: async (county, id, { key, post, codeGiven }) =>
      (await changed(sql`
        update session set key = coalesce(${key ?? null}, key), code_given = code_given or ${codeGiven ?? false},
          post = coalesce(${post === undefined ? null : JSON.stringify(post)}::jsonb, post)
        where county = ${county} and id = ${id} and ended_at is null`)) === 1,

    endSessions: (county, { account, id, but }, at, why) =>
      changed(sql`
        update session set ended_at = ${at}, ended_why = ${why}
        where county = ${county} and account = ${account} and ended_at is null
          and (${id ?? null}::uuid is null or id = ${id ?? null}) and (${but ?? null}::uuid is null or id <> ${but ?? null})`),

    isKnownPlace: async (county, place, since, account) => {
      const here = 'device' in place ? sql`device = ${place.device}` : sql`address = ${place.address}`;
      const [row] = await rowsOf(sql<{ known: boolean }>`
        select exists (select from session
          where county = ${county} and opened_at > ${since} and ${here} and ${account === undefined ? sql`true` : sql`account = ${account}`}) as known`);
      return row?.known === true;
    },

    countAttempt: async (county, login, place, { at, since, most }) => {
      const [row] = await rowsOf(sql<{ count: number; last: string }>`
        insert into sign_in_failure as f (county, login, place, count, counted_at)
        values (${county}, ${login}, ${place}, 1, ${at})
        on conflict (county, login, place) do update set
          count = case when f.counted_at > ${since} then least(f.count, ${most}) + 1 else 1 end,
          counted_at = case when f.counted_at > ${since} and f.count >= ${most} then f.counted_at else ${at} end
        returning count, ${instant('counted_at')} as last`);
      return row ?? { count: 1, last: at };
    },

    clearFailures: async (county, login, place) => {
      await changed(
        sql`delete from sign_in_failure where county = ${county} and login = ${login} and place = ${place}`,
      );
    },

    identity: async (county, issuer, subject) => {
      const [row] = await rowsOf(sql<{ account: string }>`
        select account from identity where county = ${county} and issuer = ${issuer} and subject = ${subject}`);
      return row?.account;
    },

    identities: (county, account) =>
      rowsOf(sql<LinkedIdentity>`
        select issuer, subject, ${instant('linked_at')} as "linkedAt" from identity
        where county = ${county} and account = ${account} order by issuer`),

    linkIdentity: async (county, { issuer, subject, account }, at) =>
      (await changed(sql`
        insert into identity (county, issuer, subject, account, linked_at)
        values (${county}, ${issuer}, ${subject}, ${account}, ${at}) on conflict do nothing`)) === 1,

    unlinkIdentity: async (county, account, issuer) =>
      (await changed(
        sql`delete from identity where county = ${county} and account = ${account} and issuer = ${issuer}`,
      )) === 1,

    forget: async (county, before) => {
      await changed(sql`
        delete from session where county = ${county} and coalesce(ended_at, ends_at) < ${before.sessions}`);
      await changed(sql`delete from sign_in_failure where county = ${county} and counted_at < ${before.failures}`);
    },
  };
}

const BOUNDS = ['unit', 'leader', 'action'] as const;
type Bound = { readonly kind: string; readonly id: string; readonly name: string };

/** A row of which what was not said is null. */
type Nullable<R> = { readonly [K in keyof R]: R[K] | null };

function said<R>(row: Nullable<R>): R {
  return Object.fromEntries(Object.entries(row as object).filter(([, value]) => value !== null)) as R;
}

/** RFC 3339, as the callers write it. */
function instant(column: string): RawBuilder<string> {
  return sql<string>`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

const SESSION = sql`id, key, account, post, how, code_given as "codeGiven", ${instant('opened_at')} as "openedAt",
  ${instant('seen_at')} as "seenAt", ${instant('ends_at')} as "endsAt", agent, address, device,
  ${instant('ended_at')} as "endedAt", ended_why as "endedWhy"`;
