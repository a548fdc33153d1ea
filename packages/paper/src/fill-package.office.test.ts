import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { FillManifest } from '@gongjian/model';
import { readFilledPackage, readWorkbook } from '@gongjian/reader';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillPackageXlsx } from './fill-package-xlsx.ts';

const run = promisify(execFile);
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongjian-package-'));
});
afterAll(async () => {
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

const item = (subject: string, name: string): FillManifest['items'][number] => ({
  of: 'project',
  subject,
  caliber: 'management',
  name,
  unitOfMeasure: '万元',
  decimals: 0,
  form: 'level',
  plan: 6400,
  last: { on: '2012-08-31', value: 5056 },
  base: {},
});
const manifest: FillManifest = {
  format: 'gongjian-package',
  version: 1,
  id: 'b0000000-0000-4000-8000-000000000001',
  county: 'x',
  campaign: 'c',
  unit: 'hekou',
  on: '2012-09-09',
  until: '2012-09-24',
  seq: 7,
  items: [item('p', '宝石电机制造项目'), item('q', '=利民"童车"项目')],
};

async function saved(name: string, to: 'ods' | 'xlsx'): Promise<string> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = [profile, '--headless', '--convert-to', to, '--outdir', join(folder, to), join(folder, name)];
  await run('soffice', options, { env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: folder } });
  return join(to, name.replace(/^.*\/|\.\w+$/g, ''));
}

test('a package filled in, opened and saved by LibreOffice still holds the signed text and what was filled in', async () => {
  const text = JSON.stringify(manifest);
  const about = { title: '百日攻坚', unit: '河口镇', office: '攻坚办' };
  const book = new ExcelJS.Workbook();
  const bytes = await fillPackageXlsx({ manifest, text, signature: 'c2lnbmVk+/==', ...about });
  await book.xlsx.load(bytes.slice().buffer);
  const cells = { H6: 5200, J6: '监理月报第8期', I7: '是', C8: '李某', C9: '统计站长' };
  for (const [cell, value] of Object.entries(cells)) Object.assign(book.worksheets[0]?.getCell(cell) ?? {}, { value });
  await writeFile(join(folder, 'package.xlsx'), new Uint8Array(await book.xlsx.writeBuffer()));
  const once = await saved('package.xlsx', 'ods');
  const twice = await saved(`${once}.ods`, 'xlsx');
  const back = readFilledPackage(await readWorkbook(await readFile(join(folder, `${twice}.xlsx`))));
  expect(back).toMatchObject({ text, signature: 'c2lnbmVk+/==', name: '李某', post: '统计站长' });
  expect(back?.rows).toMatchObject([
    { number: 1, name: '宝石电机制造项目', value: 5200, evidence: '监理月报第8期', unchanged: '' },
    { number: 2, name: '=利民"童车"项目', value: undefined, unchanged: '是' },
  ]);
});
