import { postName, type Session } from '@gongjian/model';
import { Link, useNavigate } from '@tanstack/react-router';
import { useLanguage } from '../../../lib/language.tsx';
import { bare, postKey } from '../../../lib/posts.ts';
import { Menu } from '../../../ui/menu.tsx';
import { notice } from '../../../ui/notice.ts';
import { choosePost, useDoor, useSignOut } from '../api.ts';

/** Who is signed in and under which post; what leads to the account, to another post, and out. */
export function OwnMenu({ session: { actor, posts = [] } }: { readonly session: Session }) {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const out = useSignOut();
  const choose = useDoor(choosePost);
  const current = posts.find((post) => postKey(post) === postKey(actor)) ?? actor;
  const onError = () => notice.error(t.states.failed);
  const words = t.accounts.menu;
  const others = posts.filter((post) => postKey(post) !== postKey(actor));
  return (
    <Menu
      className="shell-language"
      label={
        <>
          {actor.name} <span className="small">{postName(current, language)}</span>
        </>
      }
      entries={[
        { key: 'account', entry: <Link to="/account">{words.account}</Link> },
        ...others.map((post) => ({
          key: postKey(post),
          entry: (
            <button
              type="button"
              onClick={() =>
                choose.mutate(bare(post), { onError, onSuccess: () => void navigate({ to: '/', replace: true }) })
              }
            >
              {words.use(postName(post, language))}
            </button>
          ),
        })),
        {
          key: 'out',
          entry: (
            <button type="button" onClick={() => out.mutate(undefined, { onError })}>
              {words.signOut}
            </button>
          ),
        },
      ]}
    />
  );
}
