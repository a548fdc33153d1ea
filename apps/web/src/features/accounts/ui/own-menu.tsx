import type { Session } from '@gongjian/model';
import { Link, useNavigate } from '@tanstack/react-router';
import { App, Dropdown } from 'antd';
import { useLanguage } from '../../../lib/language.tsx';
import { bare, postKey, postName } from '../../../lib/posts.ts';
import { choosePost, useDoor, useSignOut } from '../api.ts';

/** Who is signed in and under which post; what leads to the account, to another post, and out. */
export function OwnMenu({ session: { actor, posts = [] } }: { readonly session: Session }) {
  const { t, language } = useLanguage();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const out = useSignOut();
  const choose = useDoor(choosePost);
  const current = posts.find((post) => postKey(post) === postKey(actor)) ?? actor;
  const onError = () => void message.error(t.states.failed);
  const words = t.accounts.menu;
  const others = posts.filter((post) => postKey(post) !== postKey(actor));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'account', label: <Link to="/account">{words.account}</Link> },
          ...others.map((post) => ({
            key: postKey(post),
            label: words.use(postName(post, language)),
            onClick: () =>
              choose.mutate(bare(post), { onError, onSuccess: () => void navigate({ to: '/', replace: true }) }),
          })),
          {
            key: 'out',
            label: words.signOut,
            onClick: () => out.mutate(undefined, { onError }),
          },
        ],
      }}
    >
      <button type="button" className="shell-language">
        {actor.name} <span className="small">{postName(current, language)}</span> ▾
      </button>
    </Dropdown>
  );
}
