import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { shifted } from '../wording.ts';

/** A list whose members can be moved and taken out; what is added comes last. */
export function Members<T>({
  name,
  members,
  isKept = false,
  add,
  onList,
  children,
}: {
  readonly name: (number: number) => string;
  readonly members: readonly T[];
  /** None may be taken out. */
  readonly isKept?: boolean;
  readonly add: ReactNode;
  readonly onList: (list: T[]) => void;
  readonly children: (member: T, at: number) => ReactNode;
}) {
  const { t } = useLanguage();
  const words = t.wording;
  const button = (at: number, what: string, isOff: boolean, next: () => T[]) => (
    <Button
      size="small"
      type="text"
      disabled={isOff}
      aria-label={words.of(what, name(at + 1))}
      onClick={() => onList(next())}
    >
      {what}
    </Button>
  );
  return (
    <>
      <ol className="wording-members">
        {members.map((member, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: members have no name but their place, and hold no state
          <li key={at} aria-label={name(at + 1)}>
            <div className="wording-member">{children(member, at)}</div>
            <div className="wording-moves">
              {button(at, words.up, at === 0, () => shifted(members, at, -1))}
              {button(at, words.down, at === members.length - 1, () => shifted(members, at, 1))}
              {button(at, words.remove, isKept, () => members.filter((_, index) => index !== at))}
            </div>
          </li>
        ))}
      </ol>
      {add}
    </>
  );
}
