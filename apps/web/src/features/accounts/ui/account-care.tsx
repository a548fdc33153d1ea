import type { AccountList } from '@gongjian/model';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { Answered, Failure } from '../../../ui/states.tsx';
import { accountSessionsQuery, accountsQuery, useEndSessions, useGivePassword } from '../api.ts';
import { SessionTable } from './session-table.tsx';
import './accounts.css';
import { notice } from '../../../ui/notice.ts';
import { ask } from '../../../ui/question.ts';

type Row = AccountList['accounts'][number];

/** What the system administrator does to an account that is there: stop and start it, and give it a password. */
export function AccountCare({ row }: { readonly row: Row }) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const perform = usePerform();
  const words = t.accounts.list;
  const { account, version } = row;
  const turn = (name: 'account.disable' | 'account.enable', said: (name: string) => string) =>
    perform.mutateAsync([{ id: newId(), name, body: { id: account.id }, basis: version }]).then(
      async () => {
        await client.invalidateQueries({ queryKey: accountsQuery.queryKey });
        notice.success(said(account.name));
      },
      // The refusal stands on the page.
      () => undefined,
    );
  return (
    <div className="door-form">
      {perform.error && <Failure error={perform.error} />}
      <div className="bar">
        <GivePassword row={row} />
        {account.disabled ? (
          <Button loading={perform.isPending} onClick={() => void turn('account.enable', words.enabled)}>
            {words.enable}
          </Button>
        ) : (
          <Button
            danger
            loading={perform.isPending}
            onClick={() =>
              ask({
                title: `${words.disable} · ${account.name}`,
                content: words.disableMeans,
                okText: words.disable,
                onOk: () => turn('account.disable', words.disabled),
              })
            }
          >
            {words.disable}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What it means first, then the password, once. */
function GivePassword({ row: { account, hasCode } }: { readonly row: Row }) {
  const { t } = useLanguage();
  const give = useGivePassword(account.id);
  const [isOpen, setIsOpen] = useState(false);
  const [dropCode, setDropCode] = useState(false);
  const words = t.accounts.list;
  const close = () => {
    setIsOpen(false);
    setDropCode(false);
    give.reset();
  };
  const given = give.data?.password;
  const copy = () =>
    navigator.clipboard.writeText(given ?? '').then(
      () => notice.success(t.accounts.code.copied),
      () => notice.error(t.accounts.code.notCopied),
    );
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{words.give}</Button>
      <Modal
        open={isOpen}
        title={given === undefined ? `${words.give} · ${account.name}` : words.given(account.name)}
        okText={given === undefined ? words.give : t.states.close}
        okButtonProps={{ loading: give.isPending }}
        footer={(_, { OkBtn, CancelBtn }) => (
          <>
            {given === undefined && <CancelBtn />}
            <OkBtn />
          </>
        )}
        maskClosable={given === undefined}
        onOk={() => (given === undefined ? give.mutate(dropCode) : close())}
        onCancel={close}
      >
        <div className="door-form">
          {give.error && <Failure error={give.error} />}
          {given === undefined ? (
            <>
              <p>{words.giveMeans}</p>
              {hasCode && (
                <Checkbox checked={dropCode} onChange={(event) => setDropCode(event.target.checked)}>
                  {words.dropCode}
                </Checkbox>
              )}
            </>
          ) : (
            <>
              <code className="secret">{given}</code>
              <div>
                <Button size="small" onClick={() => void copy()}>
                  {t.accounts.code.copy}
                </Button>
              </div>
              <p>{words.givenHow}</p>
            </>
          )}
        </div>
      </Modal>
    </>
  );
}

/** Where the account is signed in; the system administrator ends one or all. */
export function AccountSessions({ row: { account, posts } }: { readonly row: Row }) {
  const { t } = useLanguage();
  const query = useQuery(accountSessionsQuery(account.id));
  const end = useEndSessions(account.id);
  return (
    <Answered query={query}>
      {(sessions) => (
        <div className="door-form">
          {end.error && <Failure error={end.error} />}
          <SessionTable
            sessions={sessions}
            posts={posts}
            ending={end.isPending ? end.variables : undefined}
            onEnd={(session) => end.mutate(session)}
          />
          {sessions.length > 1 && (
            <div>
              <Button loading={end.isPending && end.variables === undefined} onClick={() => end.mutate(undefined)}>
                {t.accounts.sessions.endAll}
              </Button>
            </div>
          )}
        </div>
      )}
    </Answered>
  );
}
