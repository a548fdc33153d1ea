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
    default: 'gongjian-data',
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

/**
 * The settings out of an environment, read once at the start; `over` (flags of the command line) goes before it.
 * @throws Refused `invalid` naming the variable.
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  over: Readonly<Partial<Record<keyof Settings, string | undefined>>> = {},
): Settings {
  const written = (name: keyof Settings) => over[name] ?? (environment[SETTINGS[name].env]?.trim() || undefined);
  return {
    host: written('host') ?? SETTINGS.host.default,
    port: portOf(written('port'), over.port === undefined ? SETTINGS.port.env : 'port'),
    data: written('data') ?? SETTINGS.data.default,
    databaseUrl: written('databaseUrl') ?? SETTINGS.databaseUrl.default,
  };
}

function portOf(written: string | undefined, path: string): number {
  if (written === undefined) return SETTINGS.port.default;
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (port <= LAST_PORT) return port;
  throw new Refused({ kind: 'invalid', issues: [{ path, code: 'invalid_value', expected: `0–${LAST_PORT}` }] });
}
