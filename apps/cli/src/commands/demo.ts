import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { EXAMPLES } from '@gongjian/examples';
import type { Actor, Id, Snapshot } from '@gongjian/model';
import { baseMapOf, startServer, untilStopped } from '@gongjian/server';
import { discardWorkplace } from '@gongjian/service';
import { loadExample, workplaceOf } from '../desk.ts';
import { EXIT, folderOf, language, say, settings } from '../edge.ts';
import { builtWeb } from './web.ts';

type Options = { data: string; port: number; fresh?: boolean; yes?: boolean; open: boolean };

/** The example campaign in the browser: no account, no network, this machine only. Starting again keeps the data. */
export async function demo(options: Options): Promise<number> {
  const [example] = EXAMPLES;
  if (example === undefined) throw new Error('Bug: there is no example');
  if (options.fresh && !(await startOver(options))) return EXIT.done;
  const webFolder = await builtWeb();
  const workplace = await workplaceOf(options);
  try {
    await loadExample(workplace, example.campaign);
    const service = workplace.service(example.county);
    const caller = { actor: OFFICE, day: example.day, at: `${example.day}T18:00:00+08:00` };
    const actors = actorsOf(await service.snapshot(caller, example.campaign));
    const server = await startServer({
      service,
      mode: { kind: 'demonstration', actors, day: example.day, folder: folderOf(options.data) },
      baseMap: baseMapOf(settings),
      host: settings.host,
      port: options.port,
      webFolder,
      log: (line) => (line.startsWith('fault') ? console.error(line) : undefined),
    });
    say(
      `\n演示(示例数据,仅本机,不得录入真实数据和涉密信息):\n\n    ${server.url}\n\n数据在 ${folderOf(options.data)},再次启动会保留;--fresh 重新开始。Ctrl+C 停止。`,
      `\nDemonstration (sample data, this machine only):\n\n    ${server.url}\n\nData in ${folderOf(options.data)} is kept; --fresh starts over. Ctrl+C stops.`,
    );
    if (options.open) openBrowser(server.url);
    await untilStopped(server.close);
  } finally {
    await workplace.close();
  }
  return EXIT.done;
}

const OFFICE: Actor = { id: 'office', name: '攻坚办', role: 'office' };

/**
 * The posts one may try, every role of the campaign: the office, supervision, statistics, the leaders, the teams of the
 * actions, an observer; reporter and reviewer of every unit that has something to report; every approval office.
 */
function actorsOf({ units, leaders, actions, targets, projects, steps }: Snapshot): [Actor, ...Actor[]] {
  const reporting = new Set([...targets, ...projects].map(({ unit }) => unit));
  const approving = new Set(steps.map(({ office }) => office));
  const posts = (
    ids: ReadonlySet<Id | undefined>,
    role: 'reporter' | 'reviewer' | 'approver',
    title: string,
  ): Actor[] =>
    units
      .filter(({ id }) => ids.has(id))
      .map(({ id, name }) => ({ id: `${role}-${id}`, name: `${name}${title}`, role, unit: id }));
  return [
    OFFICE,
    // Two, as in the example's story: who took part in a supervision stands aside from its review.
    { id: 'supervisor', name: '督查室督查一岗', role: 'supervisor' },
    { id: 'supervisor-second', name: '督查室督查二岗', role: 'supervisor' },
    { id: 'statistics', name: '统计局', role: 'statistics' },
    ...leaders.map(({ id, name }): Actor => ({ id: `leader-${id}`, name, role: 'leader', leader: id })),
    ...actions.map(({ id, name }): Actor => ({ id: `team-${id}`, name: `${name}专项组`, role: 'team', action: id })),
    { id: 'observer', name: '观察员', role: 'observer' },
    { id: 'audit-admin', name: '审计管理员', role: 'audit-admin' },
    ...posts(reporting, 'reporter', '填报人'),
    ...posts(reporting, 'reviewer', '审核人'),
    ...posts(approving, 'approver', '审批岗'),
  ];
}

/** Deletes the data folder's database after asking; without a terminal to ask at, only with --yes. */
async function startOver({ data, yes }: Options): Promise<boolean> {
  const folder = folderOf(data);
  if (!yes) {
    if (!process.stdin.isTTY) {
      say(
        '没有终端可以询问,未清空。确认清空请加 --yes。',
        'No terminal to ask at, nothing was deleted. Add --yes to confirm.',
      );
      return false;
    }
    const ask = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await ask.question(
      language === 'zh'
        ? `将删除 ${folder} 中的全部数据,不能恢复。输入 yes 确认:`
        : `Everything in ${folder} will be deleted for good. Type yes to confirm: `,
    );
    ask.close();
    if (answer.trim() !== 'yes') {
      say('已取消,数据未动。', 'Cancelled, nothing was touched.');
      return false;
    }
  }
  await discardWorkplace(folder);
  return true;
}

/** Where there is a desktop; elsewhere the printed address is enough. */
function openBrowser(url: string): void {
  const command =
    process.platform === 'darwin'
      ? 'open'
      : process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']
        ? 'xdg-open'
        : undefined;
  if (command === undefined) return;
  const child = spawn(command, [url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
