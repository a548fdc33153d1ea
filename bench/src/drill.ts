import { parseArgs } from 'node:util';
import { killDrill } from './drill-kill.ts';

/** Scripted hardships; each prints one JSON line and fails where something was lost. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '100' } },
});
const [name = ''] = positionals;
if (name !== 'kill') {
  console.error('用法:npm run drill -- kill [--times 100]');
  process.exit(2);
}
const result = await killDrill(Number(values.times));
console.log(JSON.stringify(result));
process.exit(result.lost === 0 ? 0 : 1);
