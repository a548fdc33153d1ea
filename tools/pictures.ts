import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, run } from './run.ts';

/** The README's pictures, taken from the real example: the front page and the first page of its bulletin. */
const OUT = `${ROOT}docs/pictures`;
const DAY = '2012-09-09';

const folder = mkdtempSync(join(tmpdir(), 'gongjian-pictures-'));
mkdirSync(OUT, { recursive: true });
const gongjian = `${ROOT}apps/cli/bin/gongjian.js`;
const data = ['--data', `${folder}/data`];
await run('node', [gongjian, 'bulletin', 'zhongbei-2012', '--on', DAY, '--out', `${folder}/bulletin.docx`, ...data]);
await run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, `${folder}/bulletin.docx`], {
  FONTCONFIG_FILE: `${ROOT}packages/paper/fonts/official.conf`,
});
await run('pdftoppm', [
  '-r',
  '72',
  '-f',
  '1',
  '-l',
  '1',
  '-singlefile',
  '-png',
  `${folder}/bulletin.pdf`,
  `${OUT}/bulletin`,
]);
await run('playwright', ['test', '-c', 'e2e/playwright.config.ts', 'pictures.spec.ts'], { GONGJIAN_PICTURES: OUT });
rmSync(folder, { recursive: true });
