import { type AuditEntry, WORDS, wordField, wordOperation } from '@gongjian/model';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { clockTime } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Empty, Failure, Loading } from '../../../ui/states.tsx';
import { auditQuery } from '../api.ts';
import type { AuditSearch } from '../search.ts';
import './audit-list.css';

type Narrow = (by: AuditSearch) => void;

/** Notes from the newest back; who and what lead to all that is noted of them in these days. */
export function AuditList({ search, onNarrow }: { readonly search: AuditSearch; readonly onNarrow: Narrow }) {
  const { t } = useLanguage();
  const query = useInfiniteQuery(auditQuery(search));
  if (query.data === undefined)
    return query.error ? <Failure error={query.error} retry={() => void query.refetch()} /> : <Loading />;
  const notes = query.data.pages.flat();
  if (notes.length === 0) return <Empty>{t.audit.search.none}</Empty>;
  const { column } = t.audit;
  return (
    <>
      <div className="scroll" tabIndex={0}>
        <table className="small-table stacked audit-list">
          <caption className="hidden">{t.shell.nav.audit}</caption>
          <thead>
            <tr>
              <th scope="col" className="figure">
                {column.seq}
              </th>
              <th scope="col">{column.at}</th>
              <th scope="col">{column.event}</th>
              <th scope="col">{column.who}</th>
              <th scope="col">{column.thing}</th>
              <th scope="col">{column.detail}</th>
              <th scope="col">{column.where}</th>
            </tr>
          </thead>
          <tbody>
            {notes.map((note) => (
              <Note key={note.seq} note={note} onNarrow={onNarrow} />
            ))}
          </tbody>
        </table>
      </div>
      {query.hasNextPage && (
        <div>
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t.audit.search.more}
          </Button>
        </div>
      )}
    </>
  );
}

function Note({ note, onNarrow }: { readonly note: AuditEntry; readonly onNarrow: Narrow }) {
  const { t, language } = useLanguage();
  const { actor, kind, id, login } = note;
  const role = actor && WORDS.role[actor.role][language];
  // Of a sign-in it is told by what, not by which operation.
  const ways: Readonly<Record<string, string>> = note.event === 'signed-in' ? t.accounts.sessions.by : {};
  return (
    <tr>
      <td className="figure">{note.seq}</td>
      <td className="audit-at">{clockTime(note.at)}</td>
      <td>{WORDS.auditEvent[note.event][language]}</td>
      <td>
        {actor === undefined ? (
          <span className="quiet">{login ?? t.audit.nobody}</span>
        ) : (
          <>
            <Choice onClick={() => onNarrow({ actor: actor.id })}>{actor.name}</Choice>{' '}
            {role !== actor.name && <span className="quiet small">{role}</span>}
          </>
        )}
      </td>
      <td>
        {kind !== undefined && <span className="quiet">{kindWord(kind, language)} </span>}
        {id !== undefined && <Choice onClick={() => onNarrow(kind === undefined ? { id } : { kind, id })}>{id}</Choice>}
      </td>
      <td className="audit-detail">
        {told(note, t.audit).map((text) => (
          <div key={text}>{text}</div>
        ))}
        {note.route !== undefined && <div>{ways[note.route] ?? wordOperation(note.route)[language]}</div>}
        <div className="quiet small">{fine(note, language)}</div>
      </td>
      <td className="quiet">{note.address}</td>
    </tr>
  );
}

function Choice({ children, onClick }: { readonly children: ReactNode; readonly onClick: () => void }) {
  return (
    <button type="button" className="link-button" onClick={onClick}>
      {children}
    </button>
  );
}

function kindWord(kind: string, language: 'zh' | 'en'): string {
  return WORDS.kind[kind as keyof typeof WORDS.kind]?.[language] ?? kind;
}

type Words = {
  readonly acts: (from: number, to: number) => string;
  readonly lost: (count: string) => string;
  readonly retained: (count: string) => string;
};

/** What a note says beyond who and what, as a sentence. */
function told({ acts, event, detail = '' }: AuditEntry, words: Words): string[] {
  if (event === 'notes-lost') return [words.lost(detail)];
  if (event === 'retained') return [words.retained(detail)];
  return acts === undefined ? [] : [words.acts(acts.from, acts.to)];
}

/** The particulars of a request as they were asked, without what stands in the column of what it was about. */
function fine({ event, detail = '', kind, id }: AuditEntry, language: 'zh' | 'en'): string {
  if (event === 'notes-lost' || event === 'retained') return '';
  const own = [`kind=${kind}`, `id=${id}`];
  const rest = detail.split(' ').filter((part) => !own.includes(part));
  return rest.join(' ').replaceAll(/(^| )(\w+)=/g, (_, before: string, name: string) => {
    return `${before === '' ? '' : ' · '}${wordField(name, language)} `;
  });
}
