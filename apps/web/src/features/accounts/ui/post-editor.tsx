import { type AccountList, type Post, ROLES, WORDS } from '@gongjian/model';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { bare } from '../../../lib/posts.ts';
import { useLeaveGuard } from '../../../lib/use-leave-guard.ts';
import { Failure } from '../../../ui/states.tsx';
import { accountsQuery } from '../api.ts';
import './accounts.css';
import { notice } from '../../../ui/notice.ts';

/** What a post of each role is bound by, and where that is chosen from. */
const BOUNDS: { readonly [R in Post['role']]?: 'unit' | 'leader' | 'action' } = {
  reporter: 'unit',
  reviewer: 'unit',
  approver: 'unit',
  leader: 'leader',
  team: 'action',
};
const LISTS = { unit: 'units', leader: 'leaders', action: 'actions' } as const;

type Draft = Post & { readonly key: string };

/** The security administrator grants posts and takes them back, all at once. */
export function PostEditor({
  list,
  row: { account, version },
}: {
  readonly list: AccountList;
  readonly row: AccountList['accounts'][number];
}) {
  const { t, language } = useLanguage();
  const client = useQueryClient();
  const perform = usePerform();
  const [drafts, setDrafts] = useState<readonly Draft[]>();
  const posts: readonly Draft[] = drafts ?? account.posts.map((post) => ({ ...post, key: newId() }));
  useLeaveGuard(drafts !== undefined && !perform.isPending);
  const words = t.accounts.list;
  const change = (key: string, post: Post) =>
    setDrafts(posts.map((one) => (one.key === key ? { ...bare(post), key } : one)));
  const save = () =>
    perform.mutate(
      [{ id: newId(), name: 'account.grant', body: { id: account.id, posts: posts.map(bare) }, basis: version }],
      {
        onSuccess: async () => {
          await client.invalidateQueries({ queryKey: accountsQuery.queryKey });
          setDrafts(undefined);
          notice.success(words.granted(account.name));
        },
      },
    );
  return (
    <div className="door-form">
      {perform.error && <Failure error={perform.error} />}
      {posts.length === 0 && <p className="quiet">{words.noPost}</p>}
      <ul className="post-rows">
        {posts.map((post) => {
          const bound = BOUNDS[post.role];
          return (
            <li key={post.key}>
              <Select
                className="post-role"
                aria-label={words.role}
                showSearch={{ optionFilterProp: 'label' }}
                value={post.role}
                onChange={(role) => change(post.key, { role })}
                options={ROLES.filter((role) => role !== 'clock').map((value) => ({
                  value,
                  label: WORDS.role[value][language],
                }))}
              />
              {bound !== undefined && (
                <Select
                  className="post-bound"
                  aria-label={words.bound}
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder={WORDS.kind[bound][language]}
                  value={post[bound]}
                  onChange={(id: string) => change(post.key, { role: post.role, [bound]: id })}
                  options={list[LISTS[bound]].map(({ id, name }) => ({ value: id, label: name }))}
                />
              )}
              <Button onClick={() => setDrafts(posts.filter(({ key }) => key !== post.key))}>{words.removePost}</Button>
            </li>
          );
        })}
      </ul>
      <div className="bar">
        <Button onClick={() => setDrafts([...posts, { role: 'reporter', key: newId() }])}>{words.addPost}</Button>
        <Button type="primary" disabled={drafts === undefined} loading={perform.isPending} onClick={save}>
          {words.grant}
        </Button>
        {drafts !== undefined && <Button onClick={() => setDrafts(undefined)}>{t.states.cancel}</Button>}
      </div>
    </div>
  );
}
