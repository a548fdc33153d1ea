import { INBOX_GROUPS, type InboxItem, WORDS } from '@gongjian/model';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Section } from '../../../ui/section.tsx';
import './inbox.css';

type Props = {
  readonly items: readonly InboxItem[];
  /** The name of an item as a link to where it is done. */
  readonly link: (item: InboxItem) => ReactNode;
};

/** What is due, by overdue, today, within seven days; a group without anything is not there. */
export function InboxGroups({ items, link }: Props) {
  const { language, t } = useLanguage();
  const groups = INBOX_GROUPS.map((group) => ({ group, own: items.filter((item) => item.group === group) }));
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ group, own }) => (
      <Section key={group} title={t.inbox.groupTitle(WORDS.inboxGroup[group][language], own.length)}>
        <InboxTable items={own} link={link} />
      </Section>
    ));
}

function InboxTable({ items, link }: Props) {
  const { language, t } = useLanguage();
  const { campaign } = useCampaign();
  const { columns, left, many, waiting } = t.inbox;
  return (
    <div className="scroll" tabIndex={0}>
      <table className="small-table stacked inbox-table">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.left}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.kind} ${item.subject} ${item.name}`}>
              <th scope="row">{link(item)}</th>
              <td>
                {WORDS.inboxKind[item.kind][language]}
                {item.count !== undefined && item.count > 1 && ` ${many(item.count)}`}
              </td>
              <td data-name={columns.due} className={item.due === undefined ? 'absent' : undefined}>
                {planDay(item.due, campaign.year, language)}
              </td>
              <td className={item.group === 'overdue' ? 'behind' : undefined}>
                {item.due === undefined ? waiting(-item.days) : left(item.days)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
