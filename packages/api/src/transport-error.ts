import type { Word } from '@gongjian/model';

/** What goes wrong before a use case is asked: one closed list, with status and words. */
export const TRANSPORT = {
  'no-such-address': {
    status: 404,
    title: { zh: '没有这个地址', en: 'No such address' },
    detail: {
      zh: '接口没有这个地址或方法;请对照 /api/v1/openapi.json',
      en: 'There is no such address or method; see /api/v1/openapi.json',
    },
  },
  'bad-request': {
    status: 400,
    title: { zh: '请求无法识别', en: 'Bad request' },
    detail: { zh: '请求的地址或头部写法有误', en: 'The address or the headers of the request are malformed' },
  },
  'bad-json': {
    status: 400,
    title: { zh: 'JSON 有误', en: 'Malformed JSON' },
    detail: { zh: '内容不是有效的 JSON', en: 'The content is not valid JSON' },
  },
  'too-large': {
    status: 413,
    title: { zh: '内容过大', en: 'Too large' },
    detail: { zh: '一次提交不超过 15 MB,其中文件不超过 10 MB', en: 'A request has at most 15 MB, a file in it 10 MB' },
  },
  'not-json': {
    status: 415,
    title: { zh: '内容类型不对', en: 'Wrong content type' },
    detail: { zh: '内容类型应为 application/json', en: 'The content type should be application/json' },
  },
  'foreign-host': {
    status: 421,
    title: { zh: '主机名不符', en: 'Wrong host name' },
    detail: {
      zh: '只在本机开放;请用 127.0.0.1 或 localhost 访问',
      en: 'Open on this machine only; use 127.0.0.1 or localhost',
    },
  },
  'foreign-origin': {
    status: 403,
    title: { zh: '来源不符', en: 'Wrong origin' },
    detail: {
      zh: '不接受其他网站提交的内容;请从本系统页面操作',
      en: 'Nothing is taken from other sites; use the pages of this system',
    },
  },
  unexpected: {
    status: 500,
    title: { zh: '程序出错', en: 'Something went wrong' },
    detail: {
      zh: '请稍后重试;仍然出错时,请把编号告诉管理员',
      en: 'Try again; where it goes wrong again, give this number to the administrator',
    },
  },
} as const satisfies Record<string, { status: number; title: Word; detail: Word }>;
export type TransportKind = keyof typeof TRANSPORT;

/** Thrown by the guards of the API. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly kind: TransportKind;

  constructor(kind: TransportKind) {
    super(kind);
    this.kind = kind;
  }
}
