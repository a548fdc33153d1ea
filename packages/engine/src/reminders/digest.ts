import {
  type Campaign,
  type Casework,
  type Day,
  dueOf,
  INBOX_GROUPS,
  type Inbox,
  type InboxGroup,
  type InboxItem,
  isOpen as isOpenOrder,
  type Language,
  type Snapshot,
  tenDayEnd,
  WORDS,
} from '@gongjian/model';
import { dayInWindow } from '../campaign-curve.ts';
import { commitmentState, isOpenCommitment } from '../commitments/index.ts';
import { ladderStates } from '../ladder/index.ts';
import { isOpen, standsStill } from '../problem-stage.ts';
import { DIGEST_WORDS, wordWhen } from './digest-words.ts';

/** A digest as it is sent. */
export interface Digest {
  readonly subject: string;
  readonly text: string;
}

export type CampaignInbox = {
  readonly campaign: Pick<Campaign, 'id' | 'county' | 'name' | 'from' | 'to'>;
  readonly inbox: Inbox;
};

/** A long list is cut: the page has all of it. */
const MOST_LINES = 30;

/** One item in plain words, with its day. */
function wordInboxItem(item: InboxItem, language: Language): string {
  const { kind, name, count = 1 } = item;
  return DIGEST_WORDS[language].item(WORDS.inboxKind[kind][language], name, wordWhen(item, language), count);
}

/**
 * Everything that is due for one person on a day, over all posts and campaigns, as one letter; undefined where nothing
 * presses. Only what is in the person's own hands is in it, and nobody else is named.
 */
export function digestOf(
  inboxes: readonly CampaignInbox[],
  { day, address, language }: { readonly day: Day; readonly address?: string; readonly language: Language },
): Digest | undefined {
  const words = DIGEST_WORDS[language];
  const pressing = inboxes.reduce((sum, { inbox }) => sum + inbox.pressing, 0);
  if (pressing === 0) return undefined;
  const parts = inboxes
    .filter(({ inbox }) => inbox.pressing > 0)
    .map(({ campaign, inbox }) => {
      const suggested = inbox.suggestions.length;
      return [
        `${words.campaign(campaign.county, campaign.name)} · ${words.day(day, numberOf(campaign, day))}`,
        ...INBOX_GROUPS.flatMap((group) =>
          linesOf(
            inbox.items.filter((item) => item.group === group),
            group,
            language,
          ),
        ),
        ...(suggested === 0 ? [] : ['', words.suggestions(suggested)]),
        ...(address === undefined
          ? []
          : ['', words.goTo(`${address}/campaigns/${encodeURIComponent(campaign.id)}/inbox`)]),
      ].join('\n');
    });
  return { subject: words.subject(day, pressing), text: [...parts, words.closing].join('\n\n') };
}

function linesOf(items: readonly InboxItem[], group: InboxGroup, language: Language): string[] {
  if (items.length === 0) return [];
  const words = DIGEST_WORDS[language];
  const more = items.length - MOST_LINES;
  return [
    '',
    words.group(WORDS.inboxGroup[group][language], items.length),
    ...items.slice(0, MOST_LINES).map((item, at) => `${at + 1}. ${wordInboxItem(item, language)}`),
    ...(more > 0 ? [words.more(more)] : []),
  ];
}

/**
 * What a group may be told: how many things are due today and overdue, and to log in. No unit, no project and nobody is
 * named. Undefined where nothing is due.
 */
export function groupNotice(snapshot: Snapshot, casework: Casework, day: Day, language: Language): string | undefined {
  const words = DIGEST_WORDS[language];
  const { campaign } = snapshot;
  const states = ladderStates(snapshot, day);
  const due: Readonly<Record<'problem' | 'order' | 'commitment', readonly Day[]>> = {
    problem: snapshot.problems
      .filter((one) => isOpen(one, day) && standsStill(one, day) === undefined)
      .map((one) => states.get(one.id)?.due ?? one.due),
    order: casework.order.filter((one) => one.on <= day && isOpenOrder(one)).map(dueOf),
    commitment: casework.commitment
      .filter((one) => isOpenCommitment(one, day))
      .flatMap((one) => commitmentState(one, day)?.due ?? []),
  };
  const told = (['problem', 'order', 'commitment'] as const).flatMap((kind) => {
    const today = due[kind].filter((one) => one === day).length;
    const late = due[kind].filter((one) => one < day).length;
    return today + late === 0 ? [] : [words.counted(WORDS.kind[kind][language], today, late)];
  });
  if (tenDayEnd(day) === day) told.push(words.reportDay);
  const head = `${words.campaign(campaign.county, campaign.name)} ${words.day(day, numberOf(campaign, day))}`;
  return told.length === 0 ? undefined : words.notice(head, told);
}

function numberOf(window: Pick<Campaign, 'from' | 'to'>, day: Day): number | undefined {
  return day < window.from || day > window.to ? undefined : dayInWindow(day, window);
}
