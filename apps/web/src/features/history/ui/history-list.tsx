import { type Day, type HistoryEntry, shownFields, shownValue, subjectName, WORDS, wordField } from '@gongjian/model';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { clockTime } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Empty, Failure, Loading } from '../../../ui/states.tsx';
import { type HistoryFilter, historyQuery } from '../api.ts';
import './history-list.css';

/** Who changed what, newest first; each entry opens to the fields that changed. */
export function HistoryList({
  filter,
  nameOf,
}: {
  readonly filter: HistoryFilter;
  /** The name behind an id of a target, project, unit … on a day; undefined where none is known. */
  readonly nameOf: (id: string, on?: Day) => string | undefined;
}) {
  const { t } = useLanguage();
  const query = useInfiniteQuery(historyQuery(filter));
  if (query.data === undefined)
    return query.error ? <Failure error={query.error} retry={() => void query.refetch()} /> : <Loading />;
  const entries = query.data.pages.flat();
  if (entries.length === 0) return <Empty>{t.history.none}</Empty>;
  return (
    <>
      <div className="scroll" tabIndex={0}>
        <table className="small-table history">
          <caption className="hidden">{t.shell.nav.history}</caption>
          <thead>
            <tr>
              <th scope="col" className="figure">
                {t.history.seq}
              </th>
              <th scope="col">{t.history.at}</th>
              <th scope="col">{t.history.by}</th>
              <th scope="col">{t.history.act}</th>
              <th scope="col">{t.history.subject}</th>
              <th scope="col">{t.history.changed}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Entry key={entry.seq} entry={entry} nameOf={nameOf} />
            ))}
          </tbody>
        </table>
      </div>
      {query.hasNextPage && (
        <div>
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t.history.more}
          </Button>
        </div>
      )}
    </>
  );
}

/** So many fields in sight at first. */
const AT_FIRST = 3;

function Entry({
  entry,
  nameOf: nameOn,
}: {
  readonly entry: HistoryEntry;
  readonly nameOf: (id: string, on?: Day) => string | undefined;
}) {
  const nameOf = (id: string) => nameOn(id, entry.day ?? clockTime(entry.at).slice(0, 10));
  const { t, language } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const changed = shownFields(entry);
  const shown = isOpen ? changed : changed.slice(0, AT_FIRST);
  const kind = WORDS.kind[entry.subject.kind as keyof typeof WORDS.kind]?.[language] ?? entry.subject.kind;
  return (
    <tr>
      <td className="figure">{entry.seq}</td>
      <td className="history-at">{clockTime(entry.at)}</td>
      <td>
        {entry.actor.name}
        {entry.actor.name !== WORDS.role[entry.actor.role][language] && (
          <div className="quiet small">{WORDS.role[entry.actor.role][language]}</div>
        )}
      </td>
      <td>{entry.about[language]}</td>
      <td>
        <span className="quiet">{kind}</span> {subjectName(entry, nameOf)}
        {entry.why !== undefined && <div className="quiet small">{entry.why}</div>}
      </td>
      <td>
        {shown.map(({ field, was, is }) => (
          <div key={field} className="history-field">
            <span className="quiet">{wordField(field, language)}</span>{' '}
            {was === undefined || was === null ? '' : `${shownValue(field, was, language, nameOf)} → `}
            {shownValue(field, is, language, nameOf)}
          </div>
        ))}
        {shown.length < changed.length && (
          <button type="button" className="link-button" onClick={() => setIsOpen(true)}>
            {t.history.fields(changed.length - shown.length)}
          </button>
        )}
      </td>
    </tr>
  );
}
