#!/usr/bin/env node
// Plain JavaScript on purpose: an older Node must be able to read this file and hand over to the Node that the project brings.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const main = join(here, '..', 'src', 'main.ts');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  await import(main);
} else {
  const brought = resolve(here, '..', '..', '..', 'node_modules', '.bin', 'node');
  if (!existsSync(brought)) {
    console.error(
      `Gongjian 需要 Node 22.18 以上(当前 ${process.versions.node}),请先运行 npm install。\n` +
        `Gongjian needs Node 22.18 or newer (this is ${process.versions.node}); run npm install first.`,
    );
    process.exit(1);
  }
  const { status } = spawnSync(brought, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
