import { type AuditEvent, type Receipt, Refused } from '@gongjian/model';
import type { Audit, Caller } from '@gongjian/service';
import type { FastifyRequest } from 'fastify';
import { UploadedFile } from './contract/parts.ts';
import { ROUTES, type RouteName } from './contract.ts';
import type { Route, RouteInput } from './routes.ts';

type Asked = {
  readonly name: RouteName;
  readonly input: RouteInput<RouteName>;
  readonly caller: Caller;
  readonly request: FastifyRequest;
};

/** What the audit trail is told of requests: one note for each that showed, gave out or changed something, or was refused. */
export type AuditNotes = {
  /** Answers with what `answer` gives; a file is given out only when that is noted. */
  readonly noting: <T>(asked: Asked, answer: () => Promise<T>) => Promise<T>;
};

export function auditNotes(audit: Audit, now: () => Date): AuditNotes {
  return {
    noting: async (asked, answer) => {
      const event = eventOf(asked.name);
      try {
        const answered = await answer();
        if (event === 'exported') await audit.noteNow({ ...about(asked, now(), scalars(asked.input.body)), event });
        else if (event === 'changed') audit.note(...changes(asked, answered, now()));
        else if (event !== 'none') audit.note({ ...about(asked, now()), event });
        return answered;
      } catch (error) {
        if (error instanceof Refused && isForeign(error.refusal.kind))
          audit.note({ ...about(asked, now()), event: 'refused', acts: undefined });
        throw error;
      }
    },
  };
}

/** Papers and workbooks are exports, whoever adds them; what is asked without signing in is nobody's look. */
function eventOf(name: RouteName): AuditEvent['event'] | 'none' {
  const { audit, method, response, who }: Route = ROUTES[name];
  if (audit !== undefined) return audit;
  if (who === 'open') return 'none';
  if (response === UploadedFile) return 'exported';
  return method === 'GET' ? 'looked' : 'changed';
}

/** A thing that is somebody else's, or that is none: whoever tries ids gets these. */
function isForeign(kind: string): boolean {
  return kind === 'forbidden' || kind === 'not-found';
}

type Member = [string, unknown];

/** The members of a body that are no lists or files: which days, which number. */
function scalars(body: unknown): Member[] {
  return Object.entries(body ?? {}).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
}

function about(
  { name, input, caller, request }: Asked,
  at: Date,
  more: readonly Member[] = [],
): Omit<AuditEvent, 'event'> {
  const { id, name: called, role, unit } = caller.actor;
  const params: Member[] = Object.entries(input.params ?? {});
  const query = Object.entries(input.query ?? {}).filter(([key, value]) => value !== undefined && key !== 'limit');
  const { kind, id: asked } = Object.fromEntries(query);
  const subject = params.at(-1) ?? (asked === undefined ? undefined : [String(kind ?? 'id'), asked]);
  const rest = [...params.slice(0, -1), ...query, ...more].map(([key, value]) => `${key}=${String(value)}`).join(' ');
  return {
    at: at.toISOString(),
    actor: { id, name: called, role, ...(unit === undefined ? {} : { unit }) },
    route: name,
    address: request.ip,
    ...(subject === undefined ? {} : { kind: subject[0], id: String(subject[1]) }),
    ...(rest === '' ? {} : { detail: rest.slice(0, 500) }),
  };
}

/** Acts that were done, by their numbers in the ledger, and acts that were none of the author's business. */
function changes(asked: Asked, answered: unknown, at: Date): AuditEvent[] {
  const receipts = receiptsIn(answered);
  const done = receipts.flatMap(({ outcome, seq }) => (outcome === 'done' && seq !== undefined ? [seq] : []));
  const foreign = receipts.filter(({ refusals }) => refusals.some(({ kind }) => isForeign(kind)));
  return [
    ...(done.length === 0
      ? []
      : [{ ...about(asked, at), event: 'changed' as const, acts: { from: Math.min(...done), to: Math.max(...done) } }]),
    ...(foreign.length === 0
      ? []
      : [{ ...about(asked, at), event: 'refused' as const, detail: refusedActs(asked, foreign).slice(0, 500) }]),
  ];
}

function refusedActs({ input }: Asked, foreign: readonly Receipt[]): string {
  const ids = new Set(foreign.map(({ id }) => id));
  const { acts = [] } = (input.body ?? {}) as { readonly acts?: readonly { id: string; name: string }[] };
  const names = acts.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  return [...new Set(names)].join(' ');
}

function receiptsIn(answered: unknown): Receipt[] {
  // An import answers its rows with more beside them.
  const list = isObject(answered) && Array.isArray(answered['rows']) ? answered['rows'] : answered;
  if (!Array.isArray(list)) return [];
  return list
    .map((item) => (isObject(item) && isObject(item['receipt']) ? item['receipt'] : item))
    .filter((item): item is Receipt => isObject(item) && 'outcome' in item && Array.isArray(item['refusals']));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
