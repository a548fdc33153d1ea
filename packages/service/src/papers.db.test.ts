import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zhongbei2012 } from '@gongjian/examples';
import {
  type BulletinContent,
  type BulletinKind,
  PAPER_KINDS,
  type PaperTemplate,
  Refused,
  templateFaults,
} from '@gongjian/model';
import { type TestStore, testStore } from '@gongjian/store/testing';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adoptRules } from './create-service.ts';
import { pdfOf } from './pdf.ts';
import { recheckDocument } from './recheck.ts';
import { shippedRules } from './rules.ts';
import type { BulletinAsked, Service } from './service.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

const COUNTY = { id: 'zhongbei', name: '中北县' };
const CAMPAIGN = 'zhongbei-2012';
const OFFICE = {
  actor: { id: 'office', name: '攻坚办', role: 'office' as const },
  day: '2012-09-09',
  at: '2012-09-09T10:00:00Z',
};
const ASKED: Readonly<Record<BulletinKind, BulletinAsked>> = {
  'ten-day': { on: OFFICE.day, kind: 'ten-day' },
  flash: { on: OFFICE.day, kind: 'flash' },
  notice: { on: OFFICE.day, kind: 'notice', signer: '县领导A', recipients: '各乡镇人民政府' },
  memo: { on: OFFICE.day, kind: 'memo' },
  'leader-sheet': { on: OFFICE.day, kind: 'leader-sheet', leader: 'xianlingdao-c' },
  'joint-start': { on: OFFICE.day, kind: 'joint-start', startsOn: '2012-09-28', place: '淡海园区' },
  'close-out': { on: OFFICE.day, kind: 'close-out' },
};

let store: TestStore;
let workplace: Workplace;
let service: Service;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongjian-papers-'));
  store = await testStore();
  workplace = await openWorkplace({ folder, databaseUrl: store.connection.owner });
  const steps = zhongbei2012();
  service = workplace.service(COUNTY);
  await adoptRules(service, await shippedRules(), steps[0]?.at ?? '');
  await workplace.load(COUNTY.id, steps);
});
afterAll(async () => {
  await workplace.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const issue = (asked: BulletinAsked) => service.issueBulletin(OFFICE, CAMPAIGN, { id: randomUUID(), ...asked });
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Refused ? error.refusal : Promise.reject(error)),
  );

describe('papers of every kind', () => {
  test.each(Object.values(ASKED))(
    '$kind is issued without contradiction and comes out byte for byte again',
    async (asked) => {
      const content = await service.previewBulletin(OFFICE, CAMPAIGN, asked);
      expect(content.contradictions).toEqual([]);
      const bulletin = await issue(asked);
      const paper = () => service.bulletinPaper(OFFICE, CAMPAIGN, bulletin.id);
      const [first, second] = [await paper(), await paper()];
      expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    },
  );

  test('an official document carries its number, and its signer is kept with it', async () => {
    const bulletin = await issue(ASKED.notice);
    expect(bulletin).toMatchObject({ reference: { word: '攻坚督', year: 2012 }, signer: '县领导A' });
    const { name } = await service.bulletinPaper(OFFICE, CAMPAIGN, bulletin.id);
    expect(name).toBe(`攻坚督〔2012〕${bulletin.issue}号 关于中北县百日攻坚行动进展情况的督查通报.docx`);
  });

  test.each([
    ['a notice without a signer', { on: OFFICE.day, kind: 'notice' }, { path: 'signer', code: 'required' }],
    ['a sheet of no leader', { on: OFFICE.day, kind: 'leader-sheet' }, { path: 'leader', code: 'required' }],
    [
      'a start before its plan',
      { ...ASKED['joint-start'], startsOn: '2012-09-01' },
      { path: 'startsOn', code: 'too-early' },
    ],
  ] as const)('%s is refused with what is missing', async (_, asked, fault) => {
    expect(await refusalOf(issue(asked))).toMatchObject({ kind: 'invalid', issues: [expect.objectContaining(fault)] });
  });
});

test('a verified reading names who verified it, as the ledger has it, and every reading its ledger number', async () => {
  const { figures } = await service.previewBulletin(OFFICE, CAMPAIGN, ASKED['ten-day']);
  const readings = new Set(figures.flatMap(({ facts }) => facts.filter((fact) => fact.startsWith('读数：'))));
  const verified = [...readings].flatMap((fact) => {
    const [, seq] = /（台账第(\d+)号）$/u.exec(fact) ?? [];
    expect(seq, fact).toBeDefined();
    const [, by] = /；已核实（([^（）]+)）/u.exec(fact) ?? [];
    expect(by !== undefined, fact).toBe(fact.includes('；已核实'));
    return by === undefined ? [] : [{ by, seq: Number(seq) }];
  });
  expect(verified.length).toBeGreaterThan(0);
  for (const { by, seq } of verified)
    for await (const [entry] of store.entries(COUNTY.id, seq, 1)) {
      expect(entry?.actor.name).toBe(by);
      expect(entry?.name).toMatch(/^reading\./u);
      break;
    }
});

test('numbers of every series have no gap and no repeat, in whatever order and however many issue at once', async () => {
  const kinds = ['ten-day', 'flash', 'notice'] as const;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...kinds), { minLength: 2, maxLength: 4 }), async (at) => {
      await Promise.all(at.map((kind) => issue(ASKED[kind])));
      const rows = await service.bulletins(OFFICE, CAMPAIGN);
      for (const kind of kinds) {
        const numbers = rows.filter((row) => row.kind === kind).map((row) => row.issue);
        expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
      }
    }),
    { numRuns: 3 },
  );
});

test('of two who issue the same number one is told, and nothing is issued twice', async () => {
  const { issue: next } = await service.previewBulletin(OFFICE, CAMPAIGN, ASKED.memo);
  const both = await Promise.allSettled(
    [1, 2].map(() => service.issueBulletin(OFFICE, CAMPAIGN, { id: randomUUID(), issue: next, ...ASKED.memo })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const told = both.find((one) => one.status === 'rejected')?.reason;
  const first = { by: OFFICE.actor.name, at: OFFICE.at };
  expect(told.refusal).toEqual({ kind: 'number-taken', issue: next, next: next + 1, ...first });
  // Sent as an act it is told the same.
  const there = (await service.bulletins(OFFICE, CAMPAIGN)).find(
    ({ kind, issue }) => kind === 'memo' && issue === next,
  );
  const another = { ...there, request: randomUUID() };
  const [receipt] = await service.perform(OFFICE, [{ id: another.request, name: 'bulletin.issue', body: another }]);
  expect(receipt?.refusals).toEqual([told.refusal]);
  expect((await service.previewBulletin(OFFICE, CAMPAIGN, ASKED.memo)).issue).toBe(next + 1);
});

test('a number that leaves one out is refused, whoever sends it', async () => {
  const { issue: next } = await service.previewBulletin(OFFICE, CAMPAIGN, ASKED.memo);
  await expect(
    service.issueBulletin(OFFICE, CAMPAIGN, { id: randomUUID(), issue: next + 1, ...ASKED.memo }),
  ).rejects.toMatchObject({
    refusal: { kind: 'invalid', issues: [{ path: 'issue', code: 'gap', expected: `${next}` }] },
  });
  const there = await issue(ASKED.memo);
  const body = { ...there, id: `${CAMPAIGN}:memo:${there.issue + 2}`, issue: there.issue + 2, request: randomUUID() };
  const [receipt] = await service.perform(OFFICE, [{ id: body.request, name: 'bulletin.issue', body }]);
  expect(receipt?.refusals).toMatchObject([{ kind: 'invalid', issues: [{ path: 'issue', code: 'gap' }] }]);
});

describe('a county’s own wording and .docx', () => {
  const own = async (kind: BulletinKind) =>
    (await service.templates(OFFICE, CAMPAIGN)).find(({ template }) => template.kind === kind)?.template;
  const adopt = (template: unknown) =>
    service.perform(OFFICE, [{ id: randomUUID(), name: 'template.adopt', body: { campaign: CAMPAIGN, template } }]);

  test('changes what is issued from now on, and nothing that was issued before', async () => {
    const before = await issue(ASKED.flash);
    const paper = await service.bulletinPaper(OFFICE, CAMPAIGN, before.id);
    const template = await own('flash');
    const [receipt] = await adopt({ ...template, masthead: '{{县}}攻坚简讯', version: '2' });
    expect(receipt?.outcome).toBe('done');
    expect((await service.previewBulletin(OFFICE, CAMPAIGN, ASKED.flash)).masthead).toBe('中北县攻坚简讯');
    const again = await service.bulletinPaper(OFFICE, CAMPAIGN, before.id);
    expect(Buffer.from(again.bytes).equals(Buffer.from(paper.bytes))).toBe(true);
  });

  test('is looked at before it is adopted, kept with who and why, and taken back to the letter', async () => {
    const asked = ASKED['joint-start'];
    const preview = () => service.previewBulletin(OFFICE, CAMPAIGN, asked);
    const wording = () => service.wording(OFFICE, CAMPAIGN, asked.kind);
    const words = ({ seq: _, blocks, ...content }: BulletinContent) => ({
      ...content,
      blocks: blocks.filter((block) => !JSON.stringify(block).includes('台账截至')),
    });
    const set = (template: PaperTemplate, basis: number, why: string) =>
      service.perform(OFFICE, [
        {
          id: randomUUID(),
          name: 'template.adopt',
          basis,
          why,
          body: { campaign: CAMPAIGN, template, keepsFile: true },
        },
      ]);
    const before = await preview();
    const { shipped, seq } = await wording();
    const [part, ...parts] = shipped.parts;
    const template = { ...shipped, parts: [...parts, { level: 1, ...part, text: '{{开工时间}}在{{开工地点}}举行。' }] };
    const shown = await service.previewWording(OFFICE, CAMPAIGN, { ...asked, template });
    expect(JSON.stringify(shown)).toContain('"在","淡海园区","举行。"');
    expect(words(await preview())).toEqual(words(before));

    expect((await set(template, seq, '按县府办意见'))[0]?.outcome).toBe('done');
    const adopted = await wording();
    expect(adopted.versions[0]).toMatchObject({ seq: adopted.seq, by: '攻坚办', why: '按县府办意见', template });
    const [late] = await set(shipped, seq, '不知已改');
    expect(late?.refusals).toMatchObject([{ kind: 'stale', by: '攻坚办', version: adopted.seq }]);

    expect((await set(shipped, adopted.seq, '改回'))[0]?.outcome).toBe('done');
    expect(words(await preview())).toEqual(words(before));
    expect((await wording()).versions.map(({ why }) => why)).toEqual([
      '改回',
      '按县府办意见',
      ...(seq > 0 ? [undefined] : []),
    ]);
  });

  test('every shipped wording can be adopted as it is', async () => {
    for (const kind of PAPER_KINDS)
      expect(templateFaults((await service.wording(OFFICE, CAMPAIGN, kind)).shipped)).toEqual([]);
  });

  test('a wrong place is refused with where it stands', async () => {
    const template = await own('memo');
    const [receipt] = await adopt({
      ...template,
      parts: [{ text: '{{要情}}{{请您决定}}' }, { text: '说明：{{卡点}}' }],
    });
    expect(receipt?.refusals).toMatchObject([
      {
        kind: 'template',
        faults: [
          { fault: 'unknown', place: '请您决定', part: 'parts.0.text', at: 7 },
          { fault: 'misplaced', place: '卡点', part: 'parts.1.text', at: 4, around: '说明：{{卡点}}' },
        ],
      },
    ]);
  });

  test('its file is filled from the same content, and one that brings a macro is refused', async () => {
    const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const body = ['{{报头}}', '{{期号}}', '{{日期}}', '{{标题}}', '{{正文}}', '{{附表}}', '{{数据由来}}']
      .map(p)
      .join('');
    const paper = await service.previewBulletinPaper(OFFICE, CAMPAIGN, { ...ASKED['ten-day'], format: 'docx' });
    const parts = unzipSync(paper.bytes);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const head = xml.slice(0, xml.indexOf('<w:body>') + 8);
    parts['word/document.xml'] = strToU8(`${head}${p('本县自用版式')}${body}<w:sectPr/></w:body></w:document>`);
    const file = { name: '../../县/模板.docx', bytes: zipSync(parts) };
    // The same file again is no fault, at the same instant neither.
    for (const _ of [1, 2])
      expect(await service.setTemplateFile(OFFICE, CAMPAIGN, 'ten-day', file)).toEqual({
        name: '县 模板.docx',
        dropped: [],
      });
    const renamed = { ...file, name: '模板.docx' };
    expect((await service.setTemplateFile(OFFICE, CAMPAIGN, 'ten-day', renamed)).name).toBe('模板.docx');
    const bulletin = await issue(ASKED['ten-day']);
    const { bytes } = await service.bulletinPaper(OFFICE, CAMPAIGN, bulletin.id);
    const filled = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(filled).toContain('本县自用版式');
    expect(filled).toContain(`第${bulletin.issue}期`);
    const kept = { campaign: CAMPAIGN, template: await own('ten-day'), keepsFile: true };
    await service.perform(OFFICE, [{ id: randomUUID(), name: 'template.adopt', body: kept }]);
    expect((await service.wording(OFFICE, CAMPAIGN, 'ten-day')).versions[0]?.file).toBe('模板.docx');
    const macro = { name: '宏.docx', bytes: zipSync({ ...parts, 'word/vbaProject.bin': strToU8('x') }) };
    expect(await refusalOf(service.setTemplateFile(OFFICE, CAMPAIGN, 'ten-day', macro))).toMatchObject({
      kind: 'unsafe-file',
      what: 'macro',
    });
  });
});

test('a county without any data has papers too, each saying what is not there yet', async () => {
  const empty = workplace.service({ id: 'kong', name: '空县' });
  await adoptRules(empty, await shippedRules(), '2012-07-25T09:00:00+08:00');
  const { campaign } = await service.plan(OFFICE, CAMPAIGN);
  const body = { ...campaign, id: 'kong-2012', name: '空县百日攻坚', county: '空县' };
  await empty.perform(OFFICE, [{ id: randomUUID(), name: 'campaign.set', body }]);
  for (const { leader: _, ...asked } of Object.values(ASKED).filter(({ kind }) => kind !== 'leader-sheet')) {
    const content = await empty.previewBulletin(OFFICE, 'kong-2012', asked);
    expect(content.contradictions).toEqual([]);
    if (asked.kind === 'ten-day') expect(content.title).toBe('本活动尚未设定目标');
  }
  const issued = await empty.issueBulletin(OFFICE, 'kong-2012', { id: randomUUID(), issue: 1, ...ASKED['ten-day'] });
  const { bytes } = await empty.bulletinPaper(OFFICE, 'kong-2012', issued.id);
  expect(await recheckDocument({ name: '通报.docx', bytes })).toMatchObject({ contradictions: [], intact: true });
  expect(await refusalOf(empty.previewBulletin(OFFICE, 'kong-2012', ASKED['leader-sheet']))).toMatchObject({
    kind: 'not-found',
    what: 'leader',
  });
});

describe('PDF by LibreOffice', () => {
  test('where it is not there, what to install is said', async () => {
    expect(await refusalOf(pdfOf(new Uint8Array(), { path: folder }))).toMatchObject({
      kind: 'not-installed',
      install: expect.stringContaining('libreoffice'),
    });
  });

  test('one that hangs is ended with all it started, one that makes nothing is told', async () => {
    const slow = join(folder, 'slow');
    await writeFile(slow, '#!/bin/sh\nsleep 60 & wait\n');
    await chmod(slow, 0o755);
    expect(await refusalOf(pdfOf(new Uint8Array(), { program: slow, timeoutMs: 200 }))).toMatchObject({
      kind: 'not-made',
      reason: 'too-slow',
    });
    expect(await refusalOf(pdfOf(new Uint8Array(), { program: '/bin/true' }))).toMatchObject({
      kind: 'not-made',
      reason: 'failed',
    });
  });
});
