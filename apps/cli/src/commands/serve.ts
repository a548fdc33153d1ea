import { type Actor, Refused } from '@gongjian/model';
import { startServer, untilStopped } from '@gongjian/server';
import { adoptRules, type County, idOf, shippedRules, type Workplace } from '@gongjian/service';
import { workplaceOf } from '../desk.ts';
import { callerOn, EXIT, say, settings } from '../edge.ts';
import { builtWeb } from './web.ts';

type Options = { data: string; port: number; county?: string };

const OFFICE: Actor = { id: 'office', name: '攻坚办', role: 'office' };

/** Serves the county of a data folder; the first start needs its name. */
export async function serve(options: Options): Promise<number> {
  const webFolder = await builtWeb();
  const workplace = await workplaceOf(options);
  try {
    const county = await ownCounty(workplace, options.county);
    const service = workplace.service(county);
    await adoptRules(service, await shippedRules(), callerOn().at);
    const server = await startServer({
      service,
      mode: { kind: 'office', actor: OFFICE, database: workplace.database },
      host: settings.host,
      port: options.port,
      webFolder,
      log: (line) => console.error(line),
    });
    say(
      `${county.name}:${server.url}(目前没有账号,只有本机可以打开。Ctrl+C 停止)`,
      `${county.name}: ${server.url} (no accounts yet: this machine only; Ctrl+C stops)`,
    );
    await untilStopped(server.close);
  } finally {
    await workplace.close();
  }
  return EXIT.done;
}

async function ownCounty(workplace: Workplace, name: string | undefined): Promise<County> {
  const [there] = await workplace.counties();
  if (there === undefined && name === undefined)
    throw new Refused({
      kind: 'invalid',
      issues: [{ path: '--county', code: 'required', expected: '本县名称,如 --county 某某县' }],
    });
  const id = there ?? idOf(name ?? '');
  return { id, name: name ?? id };
}
