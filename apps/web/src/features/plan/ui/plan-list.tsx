import { WORDS } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { Fragment, type KeyboardEvent, useState } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { areSamples, SampleMark } from '../../../ui/sample-mark.tsx';
import { found, type ListItem } from '../list-items.ts';
import { usePlanMessages } from '../messages.ts';
import type { PageKind } from '../search.ts';

/** The things of a kind; the one in hand is marked, arrows go up and down, typing narrows it. */
export function PlanList({
  kind,
  items,
  current,
  campaign,
  canCreate,
}: {
  readonly kind: PageKind;
  readonly items: readonly ListItem[];
  readonly current: string | undefined;
  readonly campaign: string;
  readonly canCreate: boolean;
}) {
  const words = usePlanMessages();
  const { language } = useLanguage();
  const [search, setSearch] = useState('');
  const shown = found(items, search);
  const kindWord = WORDS.kind[kind][language];
  const isSample = areSamples(items.map((item) => ({ sample: item.isSample })));
  return (
    <section className="plan-list" aria-label={words.items(kindWord)}>
      <div className="plan-list-head">
        <Input
          allowClear
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <div className="plan-list-bar">
          <span className="quiet small">
            {words.count(shown.length, items.length)}
            {isSample && <SampleMark />}
          </span>
          {canCreate && (
            <Link from="/campaigns/$campaign/plan" to="." search={{ kind, create: true }}>
              {words.create(kindWord)}
            </Link>
          )}
        </div>
      </div>
      {items.length === 0 && <p className="empty">{words.none(kindWord)}</p>}
      {items.length > 0 && shown.length === 0 && <p className="empty">{words.noMatch}</p>}
      <ul onKeyDown={betweenLinks}>
        {shown.map((item, index) => (
          <Fragment key={item.id}>
            {search === '' && item.group !== undefined && item.group !== shown[index - 1]?.group && (
              <li className="plan-list-group">{item.group}</li>
            )}
            <li style={search === '' && item.depth > 0 ? { paddingLeft: item.depth * 16 } : undefined}>
              <Link
                to="/campaigns/$campaign/plan"
                params={{ campaign: kind === 'campaign' ? item.id : campaign }}
                search={{ kind, id: item.id }}
                resetScroll={false}
                aria-current={item.id === current ? 'true' : undefined}
                className="plan-list-item"
              >
                <span className="plan-list-name">
                  {item.name}
                  {!isSample && item.isSample && <SampleMark />}
                </span>
                <span className="quiet small plan-list-note">{item.note}</span>
              </Link>
            </li>
          </Fragment>
        ))}
      </ul>
    </section>
  );
}

function betweenLinks(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const at = links.findIndex((link) => link.matches(':focus'));
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
