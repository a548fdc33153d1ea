import { Refused } from '@gongjian/model';
import { signInOptions } from '@gongjian/server';
import { workplaceOf } from '../desk.ts';
import { callerOn, EXIT, printJson, say, settings } from '../edge.ts';

type Options = { data: string; json?: boolean };

/** Whoever runs the machine gives an account a password: the way back in where no administrator can help. */
export async function password(login: string, options: Options): Promise<number> {
  const workplace = await workplaceOf(options);
  try {
    const [county] = await workplace.counties();
    if (county === undefined) throw new Refused({ kind: 'not-found', what: 'account', id: login });
    const { accounts } = workplace.service({ id: county, name: county }, signInOptions(settings));
    const given = await accounts.givePasswordAtMachine(callerOn().at, login);
    if (options.json) printJson({ login, password: given });
    else
      say(
        `${login} 的一次性密码(7天内有效,首次登录须修改,动态口令已取消):\n\n    ${given}\n`,
        `Password of ${login}, good for seven days and changed at its first use; its one-time code is gone:\n\n    ${given}\n`,
      );
  } finally {
    await workplace.close();
  }
  return EXIT.done;
}
