import type { Actor } from '@gongjian/model';
import { CAMPAIGN, OFFICE, reporterOf } from '@gongjian/model/testing';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { envelope } from '../test/acting.ts';
import type { Caller } from './caller.ts';
import { createService } from './create-service.ts';
import { recheckDocument } from './recheck.ts';
import { rebuild } from './replay.ts';
import type { Service } from './service.ts';

const SUPERVISOR: Actor = { id: 'ducha', name: '督查一岗', role: 'supervisor' };
const at = (actor: Actor, day = '2012-09-05'): Caller => ({ actor, day, at: `${day}T10:00:00.000Z` });

const DECIDED = { decidedBy: '县长', on: '2012-08-01', ref: '会议纪要' };
const ORDER = {
  campaign: 'c',
  number: 1,
  colour: 'blue',
  unit: 'town',
  units: ['helper'],
  matters: [{ of: 'project', id: 'p' }],
  text: '未开工',
  requirement: '开工',
  mark: '现场照片',
  due: '2012-09-20',
  basis: 'calendar',
  sources: [{ kind: 'meeting', ref: '调度会' }],
  authorisation: DECIDED,
  inspection: 'c:1',
};

let store: TestStore;
let service: Service;
beforeAll(async () => {
  store = await testStore();
  service = createService({ store, county: { id: 'test-county', name: '某县' } });
  const receipts = [
    ...(await service.perform(at(OFFICE), [
      envelope('campaign.set', CAMPAIGN),
      ...['town', 'helper', 'other'].map((id) => envelope('unit.set', { id, name: `${id}镇`, kind: 'township' })),
      envelope('project.set', { id: 'p', name: '河道整治', unit: 'town' }),
      envelope('project.set', { id: 'r', name: '道路改造', unit: 'helper' }),
      envelope('inspection.set', {
        campaign: 'c',
        number: 1,
        name: '专项督查',
        supervisedBy: '督查室',
        content: '开工',
        object: '单位',
        units: ['town', 'helper'],
        from: '2012-08-01',
        to: '2012-11-08',
        asked: '不重复',
        approval: DECIDED,
      }),
    ])),
    ...(await service.perform(at(SUPERVISOR), [envelope('order.issue', ORDER)])),
  ];
  expect(receipts.map(({ outcome, refusals }) => [outcome, refusals])).toEqual(receipts.map(() => ['done', []]));
});
afterAll(() => store.close());

test.each(['town', 'helper'])('the %s sees its order and may print it', async (unit) => {
  const { order } = await service.casework(at(reporterOf(unit)), 'c');
  expect(order.map(({ id }) => id)).toEqual(['c:1']);
  expect((await service.orderPaper(at(reporterOf(unit)), 'c', 'c:1')).name).toBe('督办〔2012〕1号.docx');
  expect((await service.inspectionPaper(at(reporterOf(unit)), 'c', 'c:1')).name).toBe('督查方案〔2012〕1号.docx');
});

test('another unit finds neither order nor plan', async () => {
  const other = at(reporterOf('other'));
  expect(await service.casework(other, 'c')).toMatchObject({ order: [], inspection: [] });
  await expect(service.orderPaper(other, 'c', 'c:1')).rejects.toMatchObject({ refusal: { kind: 'not-found' } });
  await expect(service.inspectionPaper(other, 'c', 'c:1')).rejects.toMatchObject({ refusal: { kind: 'not-found' } });
});

test('a unit that is asked under a plan over those above it may read the plan', async () => {
  const wide = { name: '全县督查', supervisedBy: '督查室', content: '进度', object: '各单位', asked: '不重复' };
  const days = { from: '2012-08-01', to: '2012-11-08', approval: DECIDED };
  const receipts = [
    ...(await service.perform(at(OFFICE), [
      envelope('unit.set', { id: 'above', name: '某县', kind: 'county' }),
      envelope('unit.set', { id: 'village', name: '某村', kind: 'other', parent: 'above' }),
      envelope('inspection.set', { ...wide, ...days, campaign: 'c', number: 2, units: ['above'] }),
    ])),
    ...(await service.perform(at(SUPERVISOR), [
      envelope('order.issue', { ...ORDER, number: 7, unit: 'village', units: [], inspection: 'c:2' }),
    ])),
  ];
  expect(receipts.flatMap(({ refusals }) => refusals)).toEqual([]);
  const own = at(reporterOf('village'));
  expect((await service.casework(own, 'c')).inspection).toEqual([]);
  expect((await service.inspectionPaper(own, 'c', 'c:2')).name).toBe('督查方案〔2012〕2号.docx');
  await expect(service.inspectionPaper(own, 'c', 'c:1')).rejects.toMatchObject({ refusal: { kind: 'not-found' } });
});

test('two who issue an order about one matter at once: the second is told of the first', async () => {
  const second = { ...ORDER, number: 2, matters: [{ of: 'project', id: 'p' }] };
  const [receipt] = await service.perform(at(SUPERVISOR), [envelope('order.issue', second)]);
  expect(receipt?.refusals).toEqual([
    { kind: 'supervised-already', unit: 'town镇', orders: [{ id: 'c:1', number: 1, due: '2012-09-20' }] },
  ]);
});

test('what happened to an order is worked out again from the ledger, closing and reopening included', async () => {
  const own = at(reporterOf('town'), '2012-09-10');
  await service.perform(own, [envelope('order.reply', { id: 'c:1', text: '已开工' })]);
  await service.perform(at(SUPERVISOR, '2012-09-11'), [
    envelope('order.conclude', { id: 'c:1', met: true, text: '属实' }),
  ]);
  await service.perform(at(OFFICE, '2012-09-12'), [envelope('order.close', { id: 'c:1' })]);
  await service.perform(at(reporterOf('town'), '2012-09-13'), [
    envelope('order.object', { id: 'c:1', reason: '结论未写全' }),
  ]);
  const { order: orders } = await service.casework(at(OFFICE, '2012-09-13'), 'c');
  const order = orders.find(({ id }) => id === 'c:1');
  expect(order?.conclusions[0]?.objection?.reason).toBe('结论未写全');
  expect(order).not.toHaveProperty('closed');
  const rebuilt = [...(await rebuild(store.entries('test-county'))).values()];
  expect(
    rebuilt.find(({ kind, id, untilSeq }) => kind === 'order' && id === 'c:1' && untilSeq === undefined)?.row,
  ).toEqual(order);
});

test('an order keeps the wording it was issued in; the next one has what the county adopted meanwhile', async () => {
  const office = at(OFFICE);
  const { shipped } = await service.wording(office, 'c', 'order');
  const parts = shipped.parts
    .filter(({ heading }) => heading !== '前序单')
    .map((part) =>
      part.heading === '要求' ? { ...part, heading: '工作要求', text: '请于时限内：{{办理要求}}' } : part,
    );
  const template = { ...shipped, title: '{{县}}攻坚督办通知', parts };
  const shown = await service.previewWording(office, 'c', { kind: 'order', on: office.day, template });
  expect(shown).toMatchObject({ kind: 'order', title: '某县攻坚督办通知' });
  expect(JSON.stringify(shown)).toContain('请于时限内：');
  const before = await service.previewOrder(office, 'c', 'c:1');
  const receipts = [
    ...(await service.perform(office, [envelope('template.adopt', { campaign: 'c', template })])),
    ...(await service.perform(at(SUPERVISOR), [
      envelope('order.issue', { ...ORDER, number: 11, unit: 'helper', units: [] }),
    ])),
  ];
  expect(receipts.flatMap(({ refusals }) => refusals)).toEqual([]);
  expect(await service.previewOrder(office, 'c', 'c:1')).toEqual(before);
  const next = await service.previewOrder(office, 'c', 'c:11');
  expect(next.title).toBe('某县攻坚督办通知');
  expect(next.rows.map(({ label }) => label)).toEqual(
    before.rows
      .map(({ label }) => (label === '要求' ? '工作要求' : label))
      .filter((label) => !/前序单|配合单位/u.test(label)),
  );
  expect(await recheckDocument(await service.orderPaper(office, 'c', 'c:11'))).toMatchObject({ contradictions: [] });
});

test('a wording without what an order must say is refused with its place', async () => {
  const { shipped } = await service.wording(at(OFFICE), 'c', 'order');
  const parts = shipped.parts.map((part) =>
    part.heading === '异议与复核'
      ? { ...part, text: '异议：{{异议与复核}}' }
      : part.heading === '完成标志'
        ? { ...part, text: '{{完成标准}}' }
        : part,
  );
  const [receipt] = await service.perform(at(OFFICE), [
    envelope('template.adopt', { campaign: 'c', template: { ...shipped, parts } }),
  ]);
  expect(receipt?.refusals).toMatchObject([
    {
      kind: 'template',
      faults: [
        { fault: 'unknown', place: '完成标准', part: 'parts.9.text', at: 1 },
        { fault: 'misplaced', place: '异议与复核', part: 'parts.15.text', at: 4 },
        { fault: 'missing', place: '完成标志' },
      ],
    },
  ]);
});

test('a county’s own .docx holds the form of its orders from then on', async () => {
  const shape = await service.orderPaper(at(OFFICE), 'c', 'c:1');
  const parts = unzipSync(shape.bytes);
  const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const written = (...places: string[]) => ({
    name: '督办单.docx',
    bytes: zipSync({
      ...parts,
      'word/document.xml': strToU8(
        `${xml.slice(0, xml.indexOf('<w:body>') + 8)}${['本县督办单版式', ...places].map(p).join('')}<w:sectPr/></w:body></w:document>`,
      ),
    }),
  });
  await expect(
    service.setTemplateFile(at(OFFICE), 'c', 'order', written('{{标题}}', '{{正文}}')),
  ).rejects.toMatchObject({
    refusal: { kind: 'template', faults: [{ place: '日期' }, { place: '发文字号' }, { place: '级别' }] },
  });
  const file = written('{{标题}}', '{{级别}}', '{{发文字号}}　{{日期}}', '{{正文}}');
  await service.setTemplateFile(at(OFFICE), 'c', 'order', file);
  await service.perform(at(SUPERVISOR), [
    envelope('order.issue', { ...ORDER, number: 12, unit: 'helper', units: [], matters: [{ of: 'project', id: 'r' }] }),
  ]);
  const own = await service.orderPaper(at(OFFICE), 'c', 'c:12');
  const text = strFromU8(unzipSync(own.bytes)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/gu, '');
  for (const words of ['本县督办单版式', '督办〔2012〕12号', '◇ 蓝色提醒', '办理时限', '2012年9月20日'])
    expect(text).toContain(words);
  expect(text).not.toMatch(/\{\{|gongjian:/u);
  expect(await recheckDocument(own)).toMatchObject({ contradictions: [], intact: true });
  expect((await service.orderPaper(at(OFFICE), 'c', 'c:1')).bytes).toEqual(shape.bytes);
});
