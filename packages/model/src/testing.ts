import type { z } from 'zod';
import type { Actor } from './actor.ts';
import { PaperTemplate } from './paper-template.ts';
import { Campaign } from './plan.ts';
import type { Id } from './plan-text.ts';

/** What tests of every package begin with. */

/** The seed's hundred days, with nothing set that may be left out. */
export const CAMPAIGN: Campaign = Campaign.parse({
  id: 'c',
  name: '百日攻坚',
  county: '某县',
  year: 2012,
  from: '2012-08-01',
  to: '2012-11-08',
});

export const OFFICE: Actor = { id: 'office', name: '攻坚办', role: 'office' };

export function reporterOf(unit: Id): Actor {
  return { id: `reporter-${unit}`, name: unit, role: 'reporter', unit };
}

/** A wording of a memo that is sound: the change is what a test is about. */
export function memoTemplate(change: Partial<z.input<typeof PaperTemplate>> = {}): PaperTemplate {
  return PaperTemplate.parse({
    kind: 'memo',
    version: '1',
    name: { zh: '工作专报', en: 'Memo' },
    citation: '自拟',
    form: 'series',
    masthead: '{{活动简称}}专报',
    title: '{{总判断}}',
    parts: [{ text: '{{要情}}' }, { text: '{{卡点}}' }],
    circulation: { report: '', send: '', issue: '' },
    ...change,
  });
}
