import { type AssessmentChange, type NamedCut, WORDS } from '@gongjian/model';
import { shortDay, signed } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { isOnlyWork, moneyWords, shownOf } from '../lib/movement.ts';

/** Why a figure moved, in one line: the total, then each cause that has a part in it. */
export function MovementWords({
  change,
  decimals,
}: {
  readonly change: Pick<AssessmentChange, 'movement'>;
  readonly decimals?: number | undefined;
}) {
  const { t, language } = useLanguage();
  if (change.movement === undefined) return null;
  const shown = shownOf(change.movement, decimals);
  if (shown.parts.length === 0) return null;
  const m = t.figures.movement;
  const unit = shown.unit === 'points' ? m.points : shown.unit;
  const total = `${signed(shown.total, shown.decimals)}${language === 'zh' ? '' : ' '}${unit}`;
  if (isOnlyWork(shown)) return <>{m.onlyWork(total)}</>;
  const parts = shown.parts.map(
    ({ cause, value }) => `${WORDS.movementCause[cause][language]} ${signed(value, shown.decimals)}`,
  );
  return <>{m.parts(total, parts.join(m.and))}</>;
}

/** Lowered plans, each with who approved it; that of the subject itself goes without its name. */
export function CutWords({
  cuts = [],
  subject: own,
}: {
  readonly cuts?: readonly NamedCut[] | undefined;
  readonly subject?: string;
}) {
  const { t, language } = useLanguage();
  const m = t.figures.movement;
  return cuts.map(({ of, subject, name, was, is, unitOfMeasure, on, approver, why }) => (
    <span key={`${of} ${subject}`} className="cut-words" title={why}>
      {m.cut(subject === own ? '' : name, moneyWords(was, unitOfMeasure), moneyWords(is, unitOfMeasure))}
      {approver === undefined ? m.unapproved : m.approved(approver, shortDay(on, language))}
    </span>
  ));
}
