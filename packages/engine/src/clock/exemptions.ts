import { addDays, type Day, type Exemption, type Language, type Snapshot } from '@gongjian/model';
import { draftWords, quote } from './draft-words.ts';
import type { SuggestionDraft } from './suggestion-draft.ts';
import { suggestionId } from './suggestion-id.ts';

/** So long before its end a cause is spoken of, so that it can be prolonged in time. */
const DAYS_BEFORE = 3;
/** So long after its end it is still news that the light came back. */
const DAYS_AFTER = 7;

/** Approved causes that end about `day` and that no other one goes on from, and those that are to be looked at again. */
export function exemptionDrafts(snapshot: Snapshot, day: Day): SuggestionDraft[] {
  const { campaign, targets, projects, rosters } = snapshot;
  // Projects belong to the county; only those that this campaign counts or names are its business.
  const counted = new Set(rosters.flatMap(({ entries }) => entries.map(({ project }) => project)));
  const own = {
    target: new Set(targets.map(({ id }) => id)),
    project: new Set(projects.filter(({ id, asked }) => asked.length > 0 || counted.has(id)).map(({ id }) => id)),
  };
  return snapshot.exemptions
    .filter((exemption) => own[exemption.of].has(exemption.subject))
    .flatMap((exemption) => {
      const kind = isEnding(snapshot, exemption, day)
        ? 'exemption-ends'
        : isToReview(exemption, day)
          ? 'exemption-review'
          : undefined;
      if (kind === undefined) return [];
      const due = (kind === 'exemption-review' ? exemption.review : undefined) ?? exemption.to;
      const text = (language: Language) => wordExemption(snapshot, exemption, kind, language);
      return [
        {
          id: suggestionId(campaign.id, kind, exemption.id, due),
          campaign: campaign.id,
          on: day,
          kind,
          of: 'exemption' as const,
          subject: exemption.id,
          due,
          draft: { zh: text('zh'), en: text('en') },
        },
      ];
    });
}

/** One that somebody ended is no news. */
function isEnding(snapshot: Snapshot, exemption: Exemption, day: Day): boolean {
  const { to, ended } = exemption;
  return (
    ended === undefined &&
    addDays(to, -DAYS_BEFORE) <= day &&
    day <= addDays(to, DAYS_AFTER) &&
    !goesOn(snapshot, exemption)
  );
}

function isToReview({ review, to }: Exemption, day: Day): boolean {
  return review !== undefined && review <= day && day <= to;
}

function goesOn({ exemptions }: Snapshot, { id, of, subject, to }: Exemption): boolean {
  const next = addDays(to, 1);
  return exemptions.some(
    (other) =>
      other.id !== id && other.of === of && other.subject === subject && other.from <= next && next <= other.to,
  );
}

function wordExemption(
  snapshot: Snapshot,
  { of, subject, cause, approver, review, to }: Exemption,
  kind: 'exemption-ends' | 'exemption-review',
  language: Language,
): string {
  const words = draftWords(snapshot, language);
  const name = words.subject(of, subject);
  if (kind === 'exemption-review')
    return language === 'zh'
      ? [
          `关于复核“${name}”经批准事由的建议`,
          `经${approver}批准的事由(${quote(cause)})定于${words.day(review ?? to)}复核,有效期至${words.day(to)}。`,
          '请核实事由是否仍在:仍在的写明依据,可另定复核日期;已经消除的,当日结束,次日起恢复亮灯。',
        ].join('\n')
      : [
          `Look again at the approved cause of “${name}”`,
          `The cause approved by ${approver} (${quote(cause)}) is to be looked at again on ${words.day(review ?? to)}; it runs to ${words.day(to)}.`,
          'Where it still stands, say on what evidence; where it is gone, end it, and the light returns the day after.',
        ].join('\n');
  return language === 'zh'
    ? [
        `关于“${name}”经批准事由到期的提醒`,
        `经${approver}批准的事由(${quote(cause)})至${words.day(to)}到期,次日起恢复亮灯。`,
        '事由仍在的,请责任单位附依据申请延期,经批准后继续有效;已经消除的,不需办理。',
      ].join('\n')
    : [
        `The approved cause of “${name}” ends`,
        `The cause approved by ${approver} (${quote(cause)}) ends on ${words.day(to)}; the light returns the day after.`,
        'Where it still stands, let the unit ask for longer with evidence; where it is gone, nothing is to be done.',
      ].join('\n');
}
