import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HOME, say } from '../edge.ts';

export const WEB_FOLDER = `${HOME}apps/web/dist`;

/** What the pages are built from. */
const SOURCES = [
  'apps/web/src',
  'apps/web/index.html',
  'packages/client/src',
  'packages/engine/src',
  'packages/model/src',
];

async function newest(path: string): Promise<number> {
  const { mtimeMs } = await stat(path);
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const inside = await Promise.all(entries.map((entry) => newest(join(path, entry.name))));
  return Math.max(mtimeMs, ...inside);
}

/** Builds the pages where they are missing or older than what they are built from. */
export async function builtWeb(): Promise<string> {
  const index = `${WEB_FOLDER}/index.html`;
  const sources = await Promise.all(SOURCES.map((path) => newest(join(HOME, path))));
  if (existsSync(index) && (await stat(index)).mtimeMs >= Math.max(...sources)) return WEB_FOLDER;
  say('正在生成网页(首次约10秒)…', 'Building the pages (about ten seconds the first time)…');
  const code = await new Promise<number>((resolve, reject) => {
    const vite = spawn(
      process.execPath,
      [join(HOME, 'node_modules/vite/bin/vite.js'), 'build', 'apps/web', '--logLevel', 'warn'],
      { cwd: HOME, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    vite.on('error', reject);
    vite.on('close', (status) => resolve(status ?? 1));
  });
  if (code !== 0) throw new Error('The pages could not be built');
  return WEB_FOLDER;
}
