import { type LadderState, WORDS } from '@gongjian/model';
import { shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';

/** `L3 联系县领导 · 剩2个工作日`: where a problem stands on the ladder, and how long it may. */
export function LevelMark({ state }: { readonly state: LadderState }) {
  const { language } = useLanguage();
  const { level, holder, due, expired, standsStill } = state;
  return (
    <span className={expired ? 'small behind' : 'small'}>
      L{level} {holder[language]}
      {(standsStill !== undefined || due !== undefined) && ' · '}
      <TimeLeft state={state} />
    </span>
  );
}

/** How long a problem may stay on its level, or why no limit runs. */
export function TimeLeft({ state: { due, daysLeft, limit, expired, standsStill } }: { readonly state: LadderState }) {
  const { t, language } = useLanguage();
  if (standsStill !== undefined) return <span className="quiet">{WORDS.standstill[standsStill][language]}</span>;
  if (due === undefined) return null;
  const basis = WORDS.limitBasis[limit?.basis === 'working' ? 'working' : 'calendar'][language];
  return expired ? (
    <span className="behind">{t.problem.expiredOn(shortDay(due, language))}</span>
  ) : (
    <span className="quiet">{t.problem.daysLeft(daysLeft ?? 0, basis)}</span>
  );
}
