import { type CampaignInbox, digestOf, groupNotice, isWorkingDay } from '@gongjian/engine';
import type { Account, Actor, Campaign, Day, Id } from '@gongjian/model';
import { WHOLE_COUNTY } from '@gongjian/model';
import type { Store } from '@gongjian/store';
import type { Known } from './known.ts';
import type { DigestReport, Messenger, Service } from './service.ts';

const LANGUAGE = 'zh';

/**
 * One letter a working day for everybody with an office mail and something that presses, and counts alone for groups. What
 * is made for a day is kept, so whoever runs this again sends only what is not sent yet; a message that failed comes back
 * later on the same day. On the next day it would tell nothing new.
 */
export function digestsOf(
  store: Store,
  county: Id,
  known: Known,
  inbox: Service['inbox'],
): Pick<Service, 'sendDigests'> {
  const running = async (day: Day): Promise<Campaign[]> => {
    const all = await store.campaigns(county);
    const worked = await Promise.all(
      all
        .filter(({ from, to }) => from <= day && day <= to)
        .map(async (campaign) => ({
          campaign,
          isWorked: isWorkingDay(await known.snapshot(campaign.id, WHOLE_COUNTY), day),
        })),
    );
    return worked.filter(({ isWorked }) => isWorked).map(({ campaign }) => campaign);
  };

  /** What presses on an account, by post and campaign. */
  const inboxesOf = async ({ id, name, posts }: Account, campaigns: readonly Campaign[], day: Day, at: string) => {
    const inboxes: CampaignInbox[] = [];
    for (const post of posts)
      for (const campaign of campaigns) {
        const actor: Actor = { id, name, ...post };
        inboxes.push({ campaign, inbox: await inbox({ actor, day, at }, campaign.id) });
      }
    return inboxes;
  };

  return {
    sendDigests: async ({ day, at, address, messengers }): Promise<DigestReport> => {
      const campaigns = await running(day);
      const before = new Set(
        (await store.deliveries.made(county, day)).map(({ account, channel }) => `${channel} ${account}`),
      );
      let made = 0;
      const mails = messengers.filter(({ to }) => to === 'person');
      for (const { account } of mails.length === 0 ? [] : await store.accounts.accounts(county)) {
        const channels = mails.filter(({ channel }) => !before.has(`${channel} ${account.id}`));
        if (account.mail === undefined || account.disabled || channels.length === 0) continue;
        const digest = digestOf(await inboxesOf(account, campaigns, day, at), {
          day,
          language: LANGUAGE,
          ...(address === undefined ? {} : { address }),
        });
        if (digest === undefined) continue;
        const { mail: recipient } = account;
        made += await store.deliveries.add(
          county,
          day,
          at,
          channels.map(({ channel }) => ({
            account: account.id,
            channel,
            subject: digest.subject,
            body: digest.text,
            recipient,
          })),
        );
      }
      const groups = messengers.filter(({ to, channel }) => to === 'group' && !before.has(`${channel} *`));
      if (groups.length > 0) {
        const notices: string[] = [];
        for (const { id } of campaigns) {
          const snapshot = await known.snapshot(id, WHOLE_COUNTY);
          const casework = await store.caseworkRows(county, id, { scope: WHOLE_COUNTY, seq: snapshot.seq });
          const notice = groupNotice(snapshot, casework, day, LANGUAGE);
          if (notice !== undefined) notices.push(notice);
        }
        if (notices.length > 0)
          made += await store.deliveries.add(
            county,
            day,
            at,
            groups.map(({ channel }) => ({ account: '*', channel, subject: '', body: notices.join('\n') })),
          );
      }
      return { made, ...(await sendWaiting(day, at, messengers)) };
    },
  };

  async function sendWaiting(day: Day, at: string, messengers: readonly Messenger[]) {
    let sent = 0;
    const failed: { channel: string; why: string }[] = [];
    for (const { account, channel, subject, body, recipient } of await store.deliveries.take(county, day, at)) {
      const messenger = messengers.find((one) => one.channel === channel);
      if (messenger === undefined) continue;
      try {
        await messenger.send({ id: `${county}.${account}.${day}`, subject, text: body, recipient });
        await store.deliveries.sent(county, day, at, { account, channel });
        sent += 1;
      } catch (error) {
        failed.push({ channel, why: error instanceof Error ? error.message : String(error) });
      }
    }
    return { sent, failed };
  }
}
