import { parseArgs } from 'node:util';
import { campaignDrill } from './drill-campaign.ts';
import { killDrill } from './drill-kill.ts';
import { paperDrill } from './drill-paper.ts';
import { permissionsDrill } from './drill-permissions.ts';

/** Scripted hardships; each prints one JSON line and fails where one of its counts that must be nought is not. */
const DRILLS: Readonly<
  Record<string, (times: number) => Promise<{ result: object; mustBeNought: readonly number[] }>>
> = {
  kill: async (times) => {
    const result = await killDrill(times);
    return { result, mustBeNought: [result.lost] };
  },
  campaign: async () => {
    const result = await campaignDrill();
    const { lost, doubled, unclosed, refused } = result;
    return { result, mustBeNought: [lost, doubled, unclosed, refused.length] };
  },
  paper: async () => {
    const result = await paperDrill();
    return { result, mustBeNought: [result.filter(({ ok }) => !ok).length] };
  },
  permissions: async () => {
    const { unexpected, ...result } = await permissionsDrill();
    for (const one of unexpected) console.error(one);
    return { result: { ...result, unexpected: unexpected.length }, mustBeNought: [unexpected.length] };
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '100' } },
});
const drill = DRILLS[positionals[0] ?? ''];
if (drill === undefined) {
  console.error(`用法:npm run drill -- ${Object.keys(DRILLS).join('|')} [--times 100]`);
  process.exit(2);
}
const { result, mustBeNought } = await drill(Number(values.times));
console.log(JSON.stringify(result));
process.exit(mustBeNought.every((count) => count === 0) ? 0 : 1);
