import { type NamedPost, postName } from '@gongjian/model';
import { Button } from 'antd';
import { useLanguage } from '../../../lib/language.tsx';
import { bare, postKey } from '../../../lib/posts.ts';
import { Failure } from '../../../ui/states.tsx';
import { choosePost, useDoor } from '../api.ts';
import './accounts.css';

/** One button for each post; the one in use is told. */
export function PostChoice({ posts, current }: { readonly posts: readonly NamedPost[]; readonly current?: NamedPost }) {
  const { t, language } = useLanguage();
  const door = useDoor(choosePost);
  return (
    <div className="post-choices">
      {door.error && <Failure error={door.error} />}
      {posts.map((post) => {
        const isCurrent = current !== undefined && postKey(current) === postKey(post);
        return (
          <Button
            key={postKey(post)}
            size="large"
            disabled={isCurrent}
            loading={door.isPending && door.variables !== undefined && postKey(door.variables) === postKey(post)}
            onClick={() => door.mutate(bare(post))}
          >
            {postName(post, language)}
            {isCurrent && ` · ${t.accounts.own.current}`}
          </Button>
        );
      })}
    </div>
  );
}
