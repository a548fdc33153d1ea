import { act, type Reference } from '../act.ts';
import { Correction, correctionId } from '../correction.ts';
import { invalidAt } from '../invalid.ts';
import { OFFICE } from './who.ts';

export const correctBulletin = act('bulletin.correct', {
  about: { zh: '编发更正', en: 'Issue a correction' },
  body: Correction.omit({ id: true, on: true, of: true, subject: true, by: true }),
  subject: ({ bulletin, number }) => ({ kind: 'correction', id: correctionId(bulletin, number) }),
  who: OFFICE,
  reads: ({ bulletin, number }) => [
    { kind: 'bulletin', id: bulletin },
    { kind: 'correction', id: correctionId(bulletin, number) },
    ...(number > 1
      ? [{ kind: 'correction', id: correctionId(bulletin, number - 1) } as const satisfies Reference]
      : []),
  ],
  refuse: ({ body: { campaign, bulletin, number }, view }) => {
    if (view.get('bulletin', bulletin)?.campaign !== campaign)
      return [{ kind: 'not-found', what: 'bulletin', id: bulletin }];
    if (view.version('correction', correctionId(bulletin, number)) > 0)
      return [{ kind: 'number-taken', issue: number, next: number + 1 }];
    const follows = number === 1 || view.version('correction', correctionId(bulletin, number - 1)) > 0;
    return follows ? [] : [invalidAt('number', 'gap')];
  },
  effect: ({ body, day, actor }) => {
    const id = correctionId(body.bulletin, body.number);
    const row = { ...body, id, on: day, of: 'campaign' as const, subject: body.campaign, by: actor.name };
    return [{ op: 'put', kind: 'correction', id, row }];
  },
});
