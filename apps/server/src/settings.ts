import { fileURLToPath } from 'node:url';
import { Refused, type Word } from '@gongjian/model';
import { LEVEL_2 } from '@gongjian/service/sign-in-policy';

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
      zh: '监听地址;演示只能是本机地址(127.0.0.1、localhost 或 ::1),正式使用可以是本机网卡地址或 0.0.0.0',
      en: 'address to listen on; the demonstration on this machine only (127.0.0.1, localhost or ::1), an office on any',
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
  origin: setting<string>({
    type: 'text',
    env: 'GONGJIAN_ORIGIN',
    default: '',
    help: {
      zh: '浏览器打开本系统的地址,如 https://gongjian.example.gov.cn;经反向代理时填写',
      en: 'where browsers open the system, e.g. https://gongjian.example.gov.cn; needed behind a reverse proxy',
    },
  }),
  trustProxy: setting<string>({
    type: 'text',
    env: 'GONGJIAN_TRUST_PROXY',
    default: '',
    help: {
      zh: '可信反向代理的地址,逗号分隔;只采信它们的 X-Forwarded-*',
      en: 'addresses of trusted reverse proxies, by comma; X-Forwarded-* is believed from them only',
    },
  }),
  level: setting<number>({
    type: 'number',
    env: 'GONGJIAN_LEVEL',
    default: LEVEL_2.level,
    range: [2, 3],
    help: {
      zh: '等级保护级别;3 级要求人人使用动态口令',
      en: 'level of protection (GB/T 22239); at 3 everybody gives a one-time code',
    },
  }),
  passwordLength: setting<number>({
    type: 'number',
    env: 'GONGJIAN_PASSWORD_LENGTH',
    default: LEVEL_2.passwordLength,
    range: [8, 64],
    help: { zh: '密码最少多少位', en: 'characters of a password, at least' },
  }),
  passwordClasses: setting<number>({
    type: 'number',
    env: 'GONGJIAN_PASSWORD_CLASSES',
    default: LEVEL_2.passwordClasses,
    range: [1, 4],
    help: {
      zh: '密码至少包含大写字母、小写字母、数字、其他字符中的几种',
      en: 'how many of capital letters, small letters, digits and others a password has',
    },
  }),
  passwordHistory: setting<number>({
    type: 'number',
    env: 'GONGJIAN_PASSWORD_HISTORY',
    default: LEVEL_2.passwordHistory,
    range: [1, 24],
    help: { zh: '新密码不得与最近几次相同', en: 'a new password is none of the last so many' },
  }),
  passwordDays: setting<number>({
    type: 'number',
    env: 'GONGJIAN_PASSWORD_DAYS',
    default: LEVEL_2.passwordDays,
    range: [0, 3650],
    help: { zh: '密码多少天后必须修改;0 表示不要求', en: 'days until a password must be changed; 0: never' },
  }),
  signInFailures: setting<number>({
    type: 'number',
    env: 'GONGJIAN_SIGN_IN_FAILURES',
    default: LEVEL_2.failures,
    range: [3, 20],
    help: { zh: '同一账号在同一处连续失败几次后暂停', en: 'failures of a login from one place before it has to wait' },
  }),
  lockMinutes: setting<number>({
    type: 'number',
    env: 'GONGJIAN_LOCK_MINUTES',
    default: LEVEL_2.lockMinutes,
    range: [1, 1440],
    help: { zh: '暂停多少分钟', en: 'minutes that it waits' },
  }),
  idleMinutes: setting<number>({
    type: 'number',
    env: 'GONGJIAN_IDLE_MINUTES',
    default: LEVEL_2.idleMinutes,
    range: [1, 1440],
    help: { zh: '多少分钟没有操作自动退出', en: 'minutes without use until a session ends' },
  }),
  sessionHours: setting<number>({
    type: 'number',
    env: 'GONGJIAN_SESSION_HOURS',
    default: LEVEL_2.sessionHours,
    range: [1, 168],
    help: { zh: '一次登录最长多少小时', en: 'hours that a session lasts at most' },
  }),
  oidcIssuer: setting<string>({
    type: 'text',
    env: 'GONGJIAN_OIDC_ISSUER',
    default: '',
    help: {
      zh: '统一身份认证(OpenID Connect)的 issuer 地址;不填则不用',
      en: 'issuer of the identity provider (OpenID Connect); empty: none',
    },
  }),
  oidcClient: setting<string>({
    type: 'text',
    env: 'GONGJIAN_OIDC_CLIENT',
    default: '',
    help: { zh: '在统一身份认证登记的 client_id', en: 'client id registered with the provider' },
  }),
  oidcSecret: setting<string>({
    type: 'text',
    env: 'GONGJIAN_OIDC_SECRET',
    default: '',
    help: { zh: '对应的 client_secret', en: 'its client secret' },
  }),
  oidcName: setting<string>({
    type: 'text',
    env: 'GONGJIAN_OIDC_NAME',
    default: '统一身份认证',
    help: { zh: '登录页上的名称', en: 'what it is called on the sign-in page' },
  }),
  oidcClaim: setting<string>({
    type: 'text',
    env: 'GONGJIAN_OIDC_CLAIM',
    default: '',
    help: {
      zh: '首次登录时与账号名对应的声明(claim),如 preferred_username;不填则由本人登录后自行绑定(更稳妥)',
      en: 'claim that is the login at a first sign-in, e.g. preferred_username; empty: people link it themselves (safer)',
    },
  }),
  smtpUrl: setting<string>({
    type: 'text',
    env: 'GONGJIAN_SMTP_URL',
    default: '',
    help: {
      zh: '发送待办日报的邮件服务器,如 smtps://user:password@mail.example.gov.cn:465;不填则不发',
      en: 'mail server for the daily digest, e.g. smtps://user:password@mail.example.gov.cn:465; empty: none',
    },
  }),
  mailFrom: setting<string>({
    type: 'text',
    env: 'GONGJIAN_MAIL_FROM',
    default: 'gongjian@localhost',
    help: {
      zh: '发件人地址',
      en: 'address that letters come from',
    },
  }),
  digestHour: setting<number>({
    type: 'number',
    env: 'GONGJIAN_DIGEST_HOUR',
    default: 8,
    range: [0, 23],
    help: {
      zh: '工作日几点(北京时间)起发送待办日报',
      en: 'hour of a working day (Beijing) from which digests are sent',
    },
  }),
  dingTalkUrl: setting<string>({
    type: 'text',
    env: 'GONGJIAN_DINGTALK_URL',
    default: '',
    help: {
      zh: '钉钉群机器人的 webhook 地址;只发件数,不发名称',
      en: 'webhook of a DingTalk group robot; it is told counts alone',
    },
  }),
  dingTalkSecret: setting<string>({
    type: 'text',
    env: 'GONGJIAN_DINGTALK_SECRET',
    default: '',
    help: {
      zh: '钉钉群机器人的加签密钥',
      en: 'its secret for signatures',
    },
  }),
  weComUrl: setting<string>({
    type: 'text',
    env: 'GONGJIAN_WECOM_URL',
    default: '',
    help: {
      zh: '企业微信群机器人的 webhook 地址;只发件数,不发名称',
      en: 'webhook of a WeCom group robot; it is told counts alone',
    },
  }),
  feishuUrl: setting<string>({
    type: 'text',
    env: 'GONGJIAN_FEISHU_URL',
    default: '',
    help: {
      zh: '飞书群机器人的 webhook 地址;只发件数,不发名称',
      en: 'webhook of a Feishu group robot; it is told counts alone',
    },
  }),
  tiandituKey: setting<string>({
    type: 'text',
    env: 'GONGJIAN_TIANDITU_KEY',
    default: '',
    help: {
      zh: '天地图的密钥(tk,浏览器端);填写后县域地图可加天地图底图,浏览器会访问其服务器;不填则不访问任何外部地址',
      en: 'key (tk) of Tianditu: the county map may then have it below, and browsers ask its server; empty: nothing is asked of anybody',
    },
  }),
  tiandituAddress: setting<string>({
    type: 'text',
    env: 'GONGJIAN_TIANDITU_ADDRESS',
    default: 'https://t0.tianditu.gov.cn',
    help: {
      zh: '天地图瓦片服务的地址;省市节点或本单位代理可在此更换',
      en: 'address of its tiles; a province’s node or a proxy of one’s own may stand here',
    },
  }),
  feishuSecret: setting<string>({
    type: 'text',
    env: 'GONGJIAN_FEISHU_SECRET',
    default: '',
    help: {
      zh: '飞书群机器人的签名密钥',
      en: 'its secret for signatures, too',
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
