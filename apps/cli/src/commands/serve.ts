import { invalidAt, Refused } from '@gongjian/model';
import { baseMapOf, messengersOf, reachedBy, signInOptions, startServer, untilStopped } from '@gongjian/server';
import { adoptRules, type County, idOf, shippedRules, type Workplace } from '@gongjian/service';
import { workplaceOf } from '../desk.ts';
import { callerOn, EXIT, say, settings } from '../edge.ts';
import { builtWeb } from './web.ts';

type Options = { data: string; host: string; port: number; county?: string };

/** Serves the county of a data folder; the first start needs its name. */
export async function serve(options: Options): Promise<number> {
  const webFolder = await builtWeb();
  const workplace = await workplaceOf(options);
  try {
    const county = await ownCounty(workplace, options.county);
    const service = workplace.service(county, signInOptions(settings));
    await adoptRules(service, await shippedRules(), callerOn().at);
    const { identity, ...reached } = reachedBy(settings);
    const server = await startServer({
      service,
      mode: {
        kind: 'office',
        database: workplace.database,
        identity,
        digests: { messengers: messengersOf(settings), hour: settings.digestHour },
      },
      ...reached,
      baseMap: baseMapOf(settings),
      host: options.host,
      port: options.port,
      webFolder,
      log: (line) => console.error(line),
    });
    const address = reached.origin ?? server.url;
    say(`${county.name}:${address}(Ctrl+C 停止)`, `${county.name}: ${address} (Ctrl+C stops)`);
    if (!(await service.accounts.isSetUp())) {
      const code = service.accounts.setUpCode();
      say(
        `\n尚无账号。请打开 ${address}/set-up,输入设置码,设立系统、安全、审计三个管理员:\n\n    ${code}\n\n设置码只用一次,本程序停止后作废。`,
        `\nThere is no account yet. Open ${address}/set-up, enter the code and make the three administrators:\n\n    ${code}\n\nIt is good once, and until this program stops.`,
      );
    }
    if (!isLocal(options.host) && !address.startsWith('https:'))
      say(
        '注意:未经 HTTPS,密码在网络上以明文传输。请用反向代理启用 HTTPS,并设置 GONGJIAN_ORIGIN 和 GONGJIAN_TRUST_PROXY。',
        'Without HTTPS passwords cross the network readable. Put a reverse proxy with HTTPS in front and set GONGJIAN_ORIGIN and GONGJIAN_TRUST_PROXY.',
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
    throw new Refused(invalidAt('--county', 'required', '本县名称,如 --county 某某县'));
  const id = there ?? idOf(name ?? '');
  return { id, name: name ?? id };
}

function isLocal(host: string): boolean {
  return ['127.0.0.1', 'localhost', '::1'].includes(host);
}
