import { addDays, type Day, type Exemption, type Language, type Snapshot } from '@gongjian/model';
import { draftWords, quoted } from './draft-words.ts';
import type { SuggestionDraft } from './suggestion-draft.ts';
import { suggestionId } from './suggestion-id.ts';

/** So long before its end a cause is spoken of, so that it can be prolonged in time. */
const DAYS_BEFORE = 3;
/** So long after its end it is still news that the light came back. */
const DAYS_AFTER = 7;

/** Approved causes that end about `day` and that no other one goes on from. */
export function exemptionDrafts(snapshot: Snapshot, day: Day): SuggestionDraft[] {
  const { campaign, targets, projects, rosters } = snapshot;
  // Projects belong to the county; only those that this campaign counts or names are its business.
  const counted = new Set(rosters.flatMap(({ entries }) => entries.map(({ project }) => project)));
  const own = {
    target: new Set(targets.map(({ id }) => id)),
    project: new Set(projects.filter(({ id, asked }) => asked.length > 0 || counted.has(id)).map(({ id }) => id)),
  };
  return snapshot.exemptions
    .filter(
      (exemption) =>
        own[exemption.of].has(exemption.subject) &&
        addDays(exemption.to, -DAYS_BEFORE) <= day &&
        day <= addDays(exemption.to, DAYS_AFTER) &&
        !goesOn(snapshot, exemption),
    )
    .map((exemption) => ({
      id: suggestionId(campaign.id, 'exemption-ends', exemption.id, exemption.to),
      campaign: campaign.id,
      on: day,
      kind: 'exemption-ends',
      of: 'exemption',
      subject: exemption.id,
      due: exemption.to,
      draft: { zh: draft(snapshot, exemption, 'zh'), en: draft(snapshot, exemption, 'en') },
    }));
}

function goesOn({ exemptions }: Snapshot, { id, of, subject, to }: Exemption): boolean {
  const next = addDays(to, 1);
  return exemptions.some(
    (other) =>
      other.id !== id && other.of === of && other.subject === subject && other.from <= next && next <= other.to,
  );
}

function draft(snapshot: Snapshot, exemption: Exemption, language: Language): string {
  const words = draftWords(snapshot, language);
  const name = words.subject(exemption.of, exemption.subject);
  const { cause, approver, to } = exemption;
  return language === 'zh'
    ? [
        `关于“${name}”经批准事由到期的提醒`,
        `经${approver}批准的事由(${quoted(cause)})至${words.day(to)}到期,次日起恢复亮灯。`,
        '事由仍在的,请责任单位附依据申请延期,经批准后继续有效;已经消除的,不需办理。',
      ].join('\n')
    : [
        `The approved cause of “${name}” ends`,
        `The cause approved by ${approver} (${quoted(cause)}) ends on ${words.day(to)}; the light returns the day after.`,
        'Where it still stands, let the unit ask for longer with evidence; where it is gone, nothing is to be done.',
      ].join('\n');
}
