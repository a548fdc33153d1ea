import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { PROJECTS, type Times } from './chart-steps.ts';
import type { BenchRow } from './row.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STEPS = 20_000;
const ROUNDS = 3;
const KINDS: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.ts': 'text/javascript',
  '.css': 'text/css',
};
const DHTMLX = fileURLToPath(import.meta.resolve('dhtmlx-gantt'));
const HEAD = `<!doctype html><meta charset="utf-8"><style>html,body{margin:0;height:100%}#box{position:relative;width:1400px;height:800px;overflow:auto}canvas{position:sticky;top:0;left:0;display:block}</style>`;
const IMPORTS = { imports: { '@gongjian/model': '/packages/model/src/index.ts', zod: '/node_modules/zod/index.js' } };
const PAGES: Readonly<Record<string, string>> = {
  '/ours.html': `${HEAD}<script type="importmap">${JSON.stringify(IMPORTS)}</script><div id="box"><div id="whole"><canvas></canvas></div></div><script type="module" src="/bench/pages/ours.ts"></script>`,
  '/theirs.html': `${HEAD}<link rel="stylesheet" href="/dhtmlxgantt.css"><style>#box{overflow:hidden}</style><script src="/dhtmlxgantt.js"></script><div id="box"></div><script type="module" src="/bench/pages/theirs.ts"></script>`,
};

const DOINGS = { down: 'scrolling down', across: 'scrolling across', zoom: 'zooming', drag: 'dragging a bar' } as const;

/**
 * Frame times of the wall chart and of dhtmlx-gantt over the same twenty thousand steps in one browser, in turns, without a
 * limit of the display. Ours works out the cascade of the dragged step at every move; theirs (the free edition) moves the bar.
 */
export async function chartBench(): Promise<BenchRow[]> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname));
    const answer = answerTo(path);
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': KINDS[extname(path)] ?? 'text/html' });
    response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  });
  const taken: Record<'ours' | 'theirs', Times[]> = { ours: [], theirs: [] };
  try {
    for (let round = 0; round < ROUNDS; round += 1)
      for (const chart of ['ours', 'theirs'] as const) {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        const faults: string[] = [];
        page.on('pageerror', ({ message }) => faults.push(message));
        await page.goto(`${base}/${chart}.html`);
        await page
          .waitForFunction('window.measured !== undefined', undefined, { timeout: 120_000 })
          .catch((error: unknown) => {
            throw new Error(`${chart} did not start: ${faults.join('; ')}`, { cause: error });
          });
        const rows = await page.evaluate<number>('window.rows');
        if (rows !== STEPS + PROJECTS) throw new Error(`${chart} shows ${rows} rows, not ${STEPS + PROJECTS}`);
        const times = await page.evaluate<Times>('window.measured()');
        if (times.dragged === 0) throw new Error(`${chart}: nothing was dragged`);
        taken[chart].push(times);
        await page.close();
      }
  } finally {
    await browser.close();
    server.close();
  }
  return Object.entries(DOINGS).flatMap(([doing, name]) => {
    const ours = sorted(taken.ours, doing as keyof typeof DOINGS);
    const theirs = sorted(taken.theirs, doing as keyof typeof DOINGS);
    return [
      row(`chart ${name}, median`, ours, theirs, 0.5),
      row(`chart ${name}, p95`, ours, theirs, 0.95),
      row(`chart ${name}, worst`, ours, theirs, 1),
    ];
  });
}

function sorted(rounds: readonly Times[], doing: keyof typeof DOINGS): number[] {
  return rounds.flatMap((times) => times[doing]).sort((a, b) => a - b);
}

function row(name: string, ours: readonly number[], theirs: readonly number[], share: number): BenchRow {
  const at = (times: readonly number[]) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    name,
    ours: at(ours),
    yardstick: at(theirs),
    ratio: at(ours) / at(theirs),
    unit: 'ms/frame',
    note: `${STEPS} steps, ${ours.length} frames each; yardstick: dhtmlx-gantt, same browser, same run`,
  };
}

/** Files of the repository as they are, with the types taken out of TypeScript. */
function answerTo(path: string): string | Buffer | undefined {
  const page = PAGES[path];
  if (page !== undefined) return page;
  try {
    if (path.startsWith('/dhtmlxgantt.')) return readFileSync(join(DHTMLX, '..', path));
    const file = readFileSync(join(ROOT, path), 'utf8');
    return path.endsWith('.ts') ? stripTypeScriptTypes(file) : file;
  } catch {
    return undefined;
  }
}
