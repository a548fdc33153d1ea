import { z } from 'zod';
import { act } from '../act.ts';
import { bulletinId, neededOf } from '../bulletin-kinds.ts';
import { Bulletin } from '../fact.ts';
import { type Issue, invalidWith } from '../invalid.ts';
import { PaperTemplate, Template, templateFaults, templateId } from '../paper-template.ts';
import { Id } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import { missing } from './reads.ts';
import { OFFICE } from './who.ts';

/** The paper before this one in its series. */
function before({ campaign, kind, issue, reference }: Bulletin): Id {
  return bulletinId(campaign, kind, issue - 1, reference);
}

export const issueBulletin = act('bulletin.issue', {
  about: { zh: '编发通报', en: 'Issue a bulletin' },
  body: Bulletin,
  subject: ({ id }) => ({ kind: 'bulletin', id }),
  who: OFFICE,
  reads: (body) => [
    { kind: 'bulletin', id: body.id },
    { kind: 'campaign', id: body.campaign },
    { kind: 'pack', id: body.pack },
    ...(body.issue > 1 ? [{ kind: 'bulletin' as const, id: before(body) }] : []),
    { kind: 'template', id: templateId(body.campaign, body.kind) },
    ...(body.leader === undefined ? [] : [{ kind: 'leader' as const, id: body.leader }]),
    ...(body.inspection === undefined ? [] : [{ kind: 'inspection' as const, id: body.inspection }]),
  ],
  refuse: ({ body, view }) => {
    const { campaign, kind, issue, reference } = body;
    if (view.get('campaign', campaign) === undefined) return [{ kind: 'not-found', what: 'campaign', id: campaign }];
    if (view.version('bulletin', body.id) > 0) return [{ kind: 'number-taken', issue, next: issue + 1 }];
    const refusals: Refusal[] = missing(view, [
      { kind: 'leader', id: body.leader },
      { kind: 'inspection', id: body.inspection },
    ]);
    const issues: Issue[] = neededOf(kind, true)
      .filter((name) => body[name] === undefined)
      .map((path) => ({ path, code: 'required' }));
    const id = bulletinId(campaign, kind, issue, reference);
    if (body.id !== id) issues.push({ path: 'id', code: 'invalid_value', expected: id });
    const first = view.get('template', templateId(campaign, kind))?.template.reference?.first ?? 1;
    const follows = issue === 1 || view.version('bulletin', before(body)) > 0;
    if (!follows && !(reference !== undefined && issue === first)) issues.push({ path: 'issue', code: 'gap' });
    return [...refusals, ...invalidWith(issues)];
  },
  effect: ({ body }) => [{ op: 'put', kind: 'bulletin', id: body.id, row: body }],
});

export const adoptTemplate = act('template.adopt', {
  about: { zh: '采用文书模板', en: 'Adopt a paper template' },
  body: z.object({
    campaign: Id,
    template: PaperTemplate,
    file: Template.shape.file,
    keepsFile: z.literal(true).optional().describe("the county's own .docx stays as it is"),
  }),
  subject: ({ campaign, template }) => ({ kind: 'template', id: templateId(campaign, template.kind) }),
  who: OFFICE,
  reads: ({ campaign, template }) => [
    { kind: 'campaign', id: campaign },
    { kind: 'template', id: templateId(campaign, template.kind) },
  ],
  refuse: ({ body: { campaign, template }, view }) => {
    if (view.get('campaign', campaign) === undefined) return [{ kind: 'not-found', what: 'campaign', id: campaign }];
    const faults = templateFaults(template);
    return faults.length === 0 ? [] : [{ kind: 'template', faults }];
  },
  effect: ({ body: { campaign, template, file: given, keepsFile }, view, day }) => {
    const id = templateId(campaign, template.kind);
    const file = given ?? (keepsFile ? view.get('template', id)?.file : undefined);
    const row = { id, campaign, on: day, of: 'campaign' as const, subject: campaign, template };
    return [{ op: 'put', kind: 'template', id, row: file === undefined ? row : { ...row, file } }];
  },
});
