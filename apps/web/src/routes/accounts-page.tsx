import { type AccountList, postName, type Role } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo } from 'react';
import { accountsQuery } from '../features/accounts/api.ts';
import { AccountCare, AccountSessions } from '../features/accounts/ui/account-care.tsx';
import { AccountForm } from '../features/accounts/ui/account-form.tsx';
import { AccountTable, stateOf } from '../features/accounts/ui/account-table.tsx';
import { PostEditor } from '../features/accounts/ui/post-editor.tsx';
import { HistoryList } from '../features/history/ui/history-list.tsx';
import { useLanguage } from '../lib/language.tsx';
import { sessionQuery } from '../lib/queries.ts';
import { Section } from '../ui/section.tsx';
import { Answered, Empty } from '../ui/states.tsx';

/** The administrators' page: who there is, and to each of them what is his to do about it. */
export function AccountsPage() {
  const { t } = useLanguage();
  const session = useQuery(sessionQuery);
  const query = useQuery(accountsQuery);
  return (
    <div className="page">
      <Answered query={session}>
        {({ actor: { role } }) => (
          <>
            <div className="page-head">
              <h1>{t.accounts.list.title}</h1>
              <span className="quiet">{aboutOf(role, t.accounts.list.about)}</span>
            </div>
            <Answered query={query}>{(list) => <Accounts list={list} role={role} />}</Answered>
          </>
        )}
      </Answered>
    </div>
  );
}

function aboutOf(role: Role, words: { readonly system: string; readonly security: string; readonly other: string }) {
  if (role === 'system-admin') return words.system;
  return role === 'security-admin' ? words.security : words.other;
}

const NEW = 'new';

function Accounts({ list, role }: { readonly list: AccountList; readonly role: Role }) {
  const { t } = useLanguage();
  const { account: chosen, text = '' } = useSearch({ from: '/accounts' });
  const navigate = useNavigate({ from: '/accounts' });
  const open = (account: string | undefined) => void navigate({ search: (before) => ({ ...before, account }) });
  const words = t.accounts.list;
  const row = list.accounts.find(({ account }) => account.id === chosen);
  if (chosen === NEW && role === 'system-admin')
    return (
      <>
        <Back />
        <Section title={words.create}>
          <AccountForm list={list} onMade={open} />
        </Section>
      </>
    );
  if (row !== undefined) return <One key={row.account.id} list={list} row={row} role={role} />;
  return (
    <>
      {role === 'system-admin' && (
        <div>
          <Button type="primary" onClick={() => open(NEW)}>
            {words.create}
          </Button>
        </div>
      )}
      <AccountTable
        list={list}
        chosen={chosen}
        text={text}
        onText={(next) => void navigate({ search: (before) => ({ ...before, text: next }), replace: true })}
      />
      {chosen !== undefined && <Empty>{words.noneFound}</Empty>}
    </>
  );
}

function Back() {
  const { t } = useLanguage();
  return (
    <p>
      <Link to="/accounts" search={({ text }) => ({ text })}>
        {t.accounts.list.back}
      </Link>
    </p>
  );
}

function One({
  list,
  row,
  role,
}: {
  readonly list: AccountList;
  readonly row: AccountList['accounts'][number];
  readonly role: Role;
}) {
  const { t, language } = useLanguage();
  const navigate = useNavigate({ from: '/accounts' });
  const words = t.accounts.list;
  const { account, posts, hasCode } = row;
  const names = useMemo(
    () => new Map([...list.units, ...list.leaders, ...list.actions].map(({ id, name }) => [id, name])),
    [list],
  );
  const isSystem = role === 'system-admin';
  return (
    <div className="sections">
      <Back />
      <Section title={account.name} aside={<span className="quiet">{words.states[stateOf(row)]}</span>}>
        {isSystem ? (
          <AccountForm list={list} row={row} onMade={(id) => void navigate({ search: { account: id } })} />
        ) : (
          <p className="quiet">
            {[account.login, account.duty, account.unit && names.get(account.unit)].filter(Boolean).join(' · ')}
          </p>
        )}
      </Section>
      <Section title={words.posts}>
        {role === 'security-admin' ? (
          <PostEditor list={list} row={row} />
        ) : (
          <p>{posts.map((post) => postName(post, language)).join(t.comma) || words.noPost}</p>
        )}
      </Section>
      {isSystem && (
        <Section
          title={words.care}
          aside={<span className="quiet">{`${words.code}:${hasCode ? words.hasCode : words.hasNoCode}`}</span>}
        >
          <AccountCare row={row} />
        </Section>
      )}
      {isSystem && (
        <Section title={t.accounts.own.sessions}>
          <AccountSessions row={row} />
        </Section>
      )}
      <Section title={words.history}>
        <HistoryList filter={{ kind: 'account', id: account.id }} nameOf={(id) => names.get(id)} />
      </Section>
    </div>
  );
}
