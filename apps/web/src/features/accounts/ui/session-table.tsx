import { type AccountSession, type Id, type NamedPost, postName } from '@gongjian/model';
import { Button } from 'antd';
import { clockTime, NONE } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';

/** Where an account is signed in, each with a way to end it; the one that asks is told. */
export function SessionTable({
  sessions,
  posts,
  ending,
  onEnd,
}: {
  readonly sessions: readonly AccountSession[];
  /** Of the account; who has only one works under it without choosing. */
  readonly posts: readonly NamedPost[];
  /** The one that is being ended. */
  readonly ending: Id | undefined;
  readonly onEnd: (session: Id) => void;
}) {
  const { t, language } = useLanguage();
  const words = t.accounts.sessions;
  const [only] = posts.length === 1 ? posts : [];
  const postOf = ({ post = only }: AccountSession) => (post === undefined ? NONE : postName(post, language));
  if (sessions.length === 0) return <p className="quiet">{words.none}</p>;
  return (
    <table className="small-table stacked">
      <thead>
        <tr>
          <th scope="col">{words.where}</th>
          <th scope="col">{words.how}</th>
          <th scope="col">{words.post}</th>
          <th scope="col">{words.opened}</th>
          <th scope="col">{words.seen}</th>
          <th scope="col">{words.ends}</th>
          <th scope="col">
            <span className="hidden">{words.end}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row">
              {deviceName(session.agent) ?? words.unknown} · {session.address}
            </th>
            <td data-name={words.how}>{words.by[session.how]}</td>
            <td data-name={words.post}>{postOf(session)}</td>
            <td data-name={words.opened}>{clockTime(session.openedAt)}</td>
            <td data-name={words.seen}>{clockTime(session.seenAt)}</td>
            <td data-name={words.ends}>{clockTime(session.endsAt)}</td>
            <td>
              {session.isOwn ? (
                <span className="quiet">{words.this}</span>
              ) : (
                <Button size="small" loading={ending === session.id} onClick={() => onEnd(session.id)}>
                  {words.end}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const BROWSERS = [
  [/MicroMessenger/, '微信 WeChat'],
  [/DingTalk/, '钉钉 DingTalk'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;
const SYSTEMS = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const;

/** `Chrome · Windows`, as far as a browser tells. */
function deviceName(agent: string): string | undefined {
  const found = [BROWSERS, SYSTEMS].flatMap((list) => list.find(([pattern]) => pattern.test(agent))?.[1] ?? []);
  return found.length === 0 ? undefined : found.join(' · ');
}
