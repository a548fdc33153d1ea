import type { Day, Id } from '@gongjian/model';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { enteredEach } from './scoped.ts';

export type Delivery = {
  /** `*`: a group. */
  readonly account: Id | '*';
  readonly channel: string;
  readonly subject: string;
  readonly body: string;
  readonly recipient?: string;
};

/** What is sent out, outside the ledger: one message for an account on a day by a channel. Instants are RFC 3339. */
export type DeliveryStore = {
  /** Adds messages of a day; one that is there already stays as it is. Answers how many are new. */
  readonly add: (county: string, day: Day, at: string, deliveries: readonly Delivery[]) => Promise<number>;
  /** Whether a message was made for an account and channel on a day. */
  readonly made: (
    county: string,
    day: Day,
  ) => Promise<readonly { readonly account: string; readonly channel: string }[]>;
  /**
   * Takes the messages of a day whose time has come, each for one process only; they come back, later every time, unless
   * they are told to be sent.
   */
  readonly take: (
    county: string,
    day: Day,
    at: string,
  ) => Promise<readonly (Delivery & { readonly attempts: number })[]>;
  readonly sent: (county: string, day: Day, at: string, of: Pick<Delivery, 'account' | 'channel'>) => Promise<void>;
};

/** Five minutes, ten, twenty … six hours at most. */
const BACK_OFF = sql`least(interval '5 minutes' * power(2, attempts), interval '6 hours')`;

export function deliveriesOn(db: Database): DeliveryStore {
  return enteredEach(db, 'deliveries', deliveriesIn);
}

function deliveriesIn(db: Database): DeliveryStore {
  return {
    add: async (county, day, at, deliveries) => {
      if (deliveries.length === 0) return 0;
      const rows = JSON.stringify(deliveries);
      const { numAffectedRows } = await sql`
        insert into delivery (county, account, day, channel, subject, body, recipient, next_at)
        select ${county}, r.account, ${day}::date, r.channel, r.subject, r.body, r.recipient, ${at}::timestamptz
        from json_to_recordset(${rows}::json)
          as r (account text, channel text, subject text, body text, recipient text)
        on conflict do nothing`.execute(db);
      return Number(numAffectedRows ?? 0n);
    },
    made: async (county, day) => {
      const { rows } = await sql<{ account: string; channel: string }>`
        select account, channel from delivery where county = ${county} and day = ${day}::date`.execute(db);
      return rows;
    },
    take: async (county, day, at) => {
      const { rows } = await sql<Delivery & { recipient: string | null; attempts: number }>`
        update delivery set attempts = attempts + 1, next_at = ${at}::timestamptz + ${BACK_OFF}
        where (county, account, day, channel) in (
          select county, account, day, channel from delivery
          where county = ${county} and day = ${day}::date and sent_at is null and next_at <= ${at}::timestamptz
          for update skip locked)
        returning account, channel, subject, body, recipient, attempts`.execute(db);
      return rows
        .map(({ recipient, ...row }) => (recipient === null ? row : { ...row, recipient }))
        .toSorted((a, b) => (`${a.channel} ${a.account}` < `${b.channel} ${b.account}` ? -1 : 1));
    },
    sent: async (county, day, at, { account, channel }) => {
      await sql`
        update delivery set sent_at = ${at}::timestamptz
        where county = ${county} and day = ${day}::date and account = ${account} and channel = ${channel}`.execute(db);
    },
  };
}
