import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EXIT, say } from '../edge.ts';

const MAIN = fileURLToPath(new URL('../../../../bench/src/main.ts', import.meta.url));

/** Runs the benchmarks of the source tree, each beside its yardstick; arguments go through as they are. */
export async function bench(args: readonly string[]): Promise<number> {
  if (!existsSync(MAIN)) {
    say('测量程序只在源码目录中提供。', 'Benchmarks come with the source tree only.');
    return EXIT.refused;
  }
  return spawnSync(process.execPath, [MAIN, ...args], { stdio: 'inherit' }).status ?? EXIT.refused;
}
