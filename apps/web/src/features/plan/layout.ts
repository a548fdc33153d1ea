import type { PlanMessages } from '../../messages/plan.zh.ts';
import type { Field } from './fields.ts';
import type { EditableKind } from './plan-rows.ts';

type Section = keyof PlanMessages['sections'];

/** Which members stand together in a form. A member that is not named stands with the first section. */
const LAYOUT: Readonly<Record<EditableKind, readonly (readonly [Section, readonly string[]])[]>> = {
  campaign: [
    ['basic', ['name', 'county', 'office', 'year', 'from', 'to', 'purpose', 'id']],
    ['standard', ['ratio', 'annualLine', 'rounding', 'pack', 'calendar', 'ladder', 'reporting']],
    ['phases', ['phases']],
    ['aligned', ['alignedTo']],
  ],
  action: [
    ['basic', ['name', 'order', 'alignedTo', 'lead', 'leader', 'id']],
    ['goals', ['goals']],
  ],
  unit: [['basic', ['name', 'shortName', 'kind', 'parent', 'order', 'id']]],
  leader: [['basic', ['name', 'post', 'order', 'id']]],
  indicator: [['basic', ['name', 'unitOfMeasure', 'form', 'caliber', 'decimals', 'meaning', 'id']]],
  target: [
    ['basic', ['name', 'action', 'unit', 'leader', 'helpers', 'parent', 'order', 'id']],
    ['value', ['indicator', 'comparison', 'annualPlan', 'ratio', 'goal', 'goalNote', 'weight']],
    ['measurement', ['measurement']],
    ['lines', ['annualPoints', 'curve']],
  ],
  roster: [
    ['basic', ['name', 'frozen', 'id']],
    ['entries', ['entries']],
  ],
  project: [
    ['basic', ['name', 'code', 'unit', 'leader', 'platform', 'tags', 'scale', 'lon', 'lat', 'id']],
    [
      'plan',
      ['totalInvestment', 'annualInvestment', 'plannedStart', 'plannedCompletion', 'asked', 'planPoints', 'needs'],
    ],
  ],
  factor: [
    ['basic', ['name', 'kind', 'unitOfMeasure', 'use', 'holder', 'leader', 'id']],
    ['plan', ['periods']],
  ],
};

/** The campaign is that of the page; marks are not typed; cuts of the plan are asked for where it is lowered. */
function isShown({ name, shape }: Field): boolean {
  return name !== 'campaign' && name !== 'planCuts' && shape.as !== 'mark';
}

/** The members that a form shows, in sections. */
export function sectionsOf(
  kind: EditableKind,
  fields: readonly Field[],
): readonly { readonly title: Section; readonly fields: readonly Field[] }[] {
  const shown = fields.filter(isShown);
  const byName = new Map(shown.map((field) => [field.name, field]));
  const named = new Set(LAYOUT[kind].flatMap(([, names]) => names));
  return LAYOUT[kind].map(([title, names], index) => ({
    title,
    fields: [
      ...names.flatMap((name) => byName.get(name) ?? []),
      ...(index === 0 ? shown.filter(({ name }) => !named.has(name)) : []),
    ],
  }));
}
