import { fileURLToPath } from 'node:url';
import { Refused, type Word } from '@gongjian/model';

type Setting<T> = {
  /** Environment variable. */
  readonly env: string;
  readonly type: 'text' | 'port' | 'folder';
  readonly default: T;
  readonly help: Word;
};

const setting = <T>(declared: Setting<T>): Setting<T> => declared;

/** Every setting of the server, declared once: the command line takes flags, environment and help from here. */
export const SETTINGS = {
  host: setting<string>({
    type: 'text',
    env: 'GONGJIAN_HOST',
    default: '127.0.0.1',
    help: {
      zh: '监听地址;目前没有账号,只能是本机地址(127.0.0.1、localhost 或 ::1)',
      en: 'address to listen on; as there are no accounts yet, this machine only (127.0.0.1, localhost or ::1)',
    },
  }),
  port: setting<number>({
    env: 'GONGJIAN_PORT',
    type: 'port',
    default: 4180,
    help: { zh: '监听端口;0 表示任选一个空闲端口', en: 'port to listen on; 0 takes any free one' },
  }),
  data: setting<string>({
    env: 'GONGJIAN_DATA',
    type: 'folder',
    default: fileURLToPath(new URL('../../../data', import.meta.url)),
    help: {
      zh: '数据文件夹;自带数据库和演示日期存在这里',
      en: 'data folder: the embedded database and the day of the demonstration',
    },
  }),
  databaseUrl: setting<string>({
    type: 'text',
    env: 'DATABASE_URL',
    default: '',
    help: {
      zh: 'PostgreSQL 15 以上的连接地址;不填则用自带数据库',
      en: 'address of a PostgreSQL 15 or newer; empty: the embedded one',
    },
  }),
} as const;

export type Settings = { readonly [K in keyof typeof SETTINGS]: (typeof SETTINGS)[K]['default'] };

const LAST_PORT = 65_535;

/** How each type is read out of what was written under `name`. */
const READ: { readonly [T in Setting<unknown>['type']]: (written: string, name: string) => string | number } = {
  text: (written) => written,
  folder: (written) => written,
  port: (written, name) => {
    const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
    if (port <= LAST_PORT) return port;
    const issue = { path: name, code: 'invalid_value', expected: `0–${LAST_PORT}` };
    throw new Refused({ kind: 'invalid', issues: [issue] });
  },
};

/**
 * The settings out of an environment, read once at the start; `flags` of the command line go before it.
 * @throws Refused `invalid` naming the flag or variable.
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  flags: Readonly<Partial<Record<keyof Settings, string | undefined>>> = {},
): Settings {
  const names = Object.keys(SETTINGS) as (keyof Settings)[];
  const read = names.map((name) => {
    const { env, type, default: otherwise } = SETTINGS[name];
    const flag = flags[name];
    const written = flag ?? environment[env]?.trim();
    return [name, written ? READ[type](written, flag === undefined ? env : `--${name}`) : otherwise];
  });
  return Object.fromEntries(read) as Settings;
}
