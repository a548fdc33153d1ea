import { fileURLToPath } from 'node:url';
import { Refused, type Word } from '@gongjian/model';

type Setting<T> = {
  /** Environment variable. */
  readonly env: string;
  readonly type: 'text' | 'port' | 'folder' | 'number';
  readonly default: T;
  /** Of a number: the least and the most. */
  readonly range?: readonly [number, number];
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
  auditMonths: setting<number>({
    type: 'number',
    env: 'GONGJIAN_AUDIT_MONTHS',
    default: 120,
    range: [6, 1200],
    help: {
      zh: '审计记录保存多少个月;最少6个月(网络安全法第二十三条),默认10年',
      en: 'months that the audit trail is kept; six at least (Cybersecurity Law, article 23), ten years by default',
    },
  }),
} as const;

export type Settings = { readonly [K in keyof typeof SETTINGS]: (typeof SETTINGS)[K]['default'] };

const PORTS = [0, 65_535] as const;

type Reader = (written: string, name: string, range: readonly [number, number] | undefined) => string | number;

const readNumber: Reader = (written, name, [least, most] = [0, Number.MAX_SAFE_INTEGER]) => {
  const number = /^\d{1,12}$/.test(written) ? Number(written) : Number.NaN;
  if (number >= least && number <= most) return number;
  const issue = { path: name, code: 'invalid_value', expected: `${least}–${most}` };
  throw new Refused({ kind: 'invalid', issues: [issue] });
};

/** How each type is read out of what was written under `name`. */
const READ: { readonly [T in Setting<unknown>['type']]: Reader } = {
  text: (written) => written,
  folder: (written) => written,
  port: (written, name) => readNumber(written, name, PORTS),
  number: readNumber,
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
    const { env, type, default: otherwise, range }: Setting<string | number> = SETTINGS[name];
    const flag = flags[name];
    const written = flag ?? environment[env]?.trim();
    return [name, written ? READ[type](written, flag === undefined ? env : `--${name}`, range) : otherwise];
  });
  return Object.fromEntries(read) as Settings;
}
