import { type AccountList, type Id, postName } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { NONE } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import './accounts.css';

export type ListedAccount = AccountList['accounts'][number];

/** How an account stands: what keeps it from being used comes first. */
export function stateOf({ account, hasPassword, mustChange }: ListedAccount) {
  if (account.disabled) return 'disabled';
  if (account.posts.length === 0) return 'waiting';
  if (!hasPassword) return 'none';
  return mustChange ? 'given' : 'active';
}

/** Every account in a row, found by any of its words. */
export function AccountTable({
  list,
  chosen,
  text,
  onText,
}: {
  readonly list: AccountList;
  readonly chosen: Id | undefined;
  readonly text: string;
  readonly onText: (text: string) => void;
}) {
  const { t, language } = useLanguage();
  const words = t.accounts.list;
  const unitName = (id: Id | undefined) => list.units.find((unit) => unit.id === id)?.name ?? id ?? NONE;
  const wordsOf = ({ account, posts }: ListedAccount) =>
    [
      account.name,
      account.login,
      account.duty,
      unitName(account.unit),
      ...posts.map((post) => postName(post, language)),
    ]
      .join(' ')
      .toLowerCase();
  const shown = list.accounts.filter((row) => wordsOf(row).includes(text.trim().toLowerCase()));
  return (
    <>
      <div className="bar">
        <Input.Search
          aria-label={words.find}
          placeholder={words.find}
          allowClear
          style={{ maxWidth: 320 }}
          defaultValue={text}
          onChange={(event) => onText(event.target.value)}
        />
        <span className="quiet" role="status">
          {words.count(shown.length, list.accounts.length)}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className="quiet">{words.noneFound}</p>
      ) : (
        <table className="small-table stacked">
          <caption className="hidden">{words.title}</caption>
          <thead>
            <tr>
              {(['name', 'login', 'duty', 'unit', 'posts', 'state'] as const).map((column) => (
                <th key={column} scope="col">
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.account.id} aria-current={row.account.id === chosen ? 'true' : undefined}>
                <th scope="row">
                  <Link to="/accounts" search={(before) => ({ ...before, account: row.account.id })}>
                    {row.account.name}
                  </Link>
                </th>
                <td data-name={words.columns.login}>{row.account.login}</td>
                <td data-name={words.columns.duty}>{row.account.duty ?? NONE}</td>
                <td data-name={words.columns.unit}>{unitName(row.account.unit)}</td>
                <td data-name={words.columns.posts}>
                  {row.posts.map((post) => postName(post, language)).join(t.comma) || NONE}
                </td>
                <td data-name={words.columns.state} className="account-state">
                  {words.states[stateOf(row)]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
