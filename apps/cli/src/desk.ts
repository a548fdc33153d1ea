import { type ApiClient, unwrap } from '@gongjian/client';
import { EXAMPLES } from '@gongjian/examples';
import { type Day, type Id, Refused } from '@gongjian/model';
import {
  adoptRules,
  type Caller,
  type County,
  openWorkplace,
  type Service,
  shippedRules,
  type Workplace,
} from '@gongjian/service';
import { callerOn, folderOf, progress, say, settings } from './edge.ts';
import { signedIn } from './signed-in.ts';

/** Where a command finds its campaign: a data folder (or DATABASE_URL), or a server by its address. */
export type DeskOptions = { readonly data: string; readonly server?: string };

/** The use cases that commands ask for; in process or over the API they are the same. */
export type Desk = Pick<
  Service,
  | 'campaigns'
  | 'assessment'
  | 'plan'
  | 'comparePacks'
  | 'snapshot'
  | 'previewImport'
  | 'commitImport'
  | 'previewBulletin'
  | 'issueBulletin'
  | 'bulletinPaper'
  | 'recheck'
  | 'threeListsWorkbook'
  | 'exportWorkbook'
  | 'exportSchedule'
  | 'previewSchedule'
  | 'commitSchedule'
  | 'countBack'
  | 'whatIf'
  | 'outlook'
  | 'agenda'
  | 'approvals'
  | 'allocation'
> & {
  /** Noted before a file is written; a server notes what it gives out itself. */
  readonly noteExport: (caller: Caller, command: string) => Promise<void>;
};

export function workplaceOf({ data }: Pick<DeskOptions, 'data'>): Promise<Workplace> {
  const { databaseUrl, auditMonths } = settings;
  return openWorkplace({ folder: folderOf(data), auditMonths, ...(databaseUrl === '' ? {} : { databaseUrl }) });
}

/** The county of a workplace; where there is none yet and the example is asked for, the example's is set up. */
export async function countyOf(workplace: Workplace, example?: Id): Promise<County> {
  const [there] = await workplace.counties();
  const known = EXAMPLES.find(({ county }) => county.id === there);
  if (there !== undefined) return known?.county ?? { id: there, name: there };
  const wanted = EXAMPLES.find(({ campaign }) => campaign === example);
  if (wanted === undefined) throw new Refused({ kind: 'not-found', what: 'campaign', id: example ?? '' });
  say(
    `数据文件夹是空的,先装入示例“${wanted.name.zh}”。`,
    `The data folder is empty: setting up the example "${wanted.name.en}".`,
  );
  await loadExample(workplace, wanted.campaign);
  return wanted.county;
}

/** Sets up an example; what is there already is not done again. */
export async function loadExample(workplace: Workplace, id: Id): Promise<void> {
  const example = EXAMPLES.find(({ campaign }) => campaign === id);
  if (example === undefined) throw new Refused({ kind: 'not-found', what: 'example', id });
  const steps = example.steps();
  const [first] = steps;
  if (first === undefined) return;
  const service = workplace.service(example.county);
  await adoptRules(service, await shippedRules(), first.at);
  await workplace.load(example.county.id, steps, progress('装入示例数据', 'Loading sample data'));
}

/** Opens the desk, does the work, and lets go of the database whatever happens. */
export async function atDesk<T>(
  options: DeskOptions,
  campaign: Id | undefined,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  if (options.server !== undefined) {
    const session = await signedIn(options.server.replace(/\/$/, ''));
    try {
      return await work(remoteDesk(session.client));
    } finally {
      await session.leave();
    }
  }
  const workplace = await workplaceOf(options);
  try {
    const service = workplace.service(await countyOf(workplace, campaign));
    return await work({ ...service, noteExport: (caller, command) => noteExport(service, caller, command) });
  } finally {
    await workplace.close();
  }
}

export function noteExport({ audit }: Pick<Service, 'audit'>, { actor, at }: Caller, command: string): Promise<void> {
  return audit.noteNow({ at, event: 'exported', actor, route: command });
}

/** The campaign that a command speaks of: the one named, else the only one; and the day, by default its example's last. */
export async function campaignOf(
  desk: Desk,
  { campaign, on }: { readonly campaign?: Id; readonly on?: Day },
): Promise<{ readonly caller: Caller; readonly campaign: Id; readonly day: Day }> {
  const day = on ?? EXAMPLES.find((example) => example.campaign === campaign)?.day;
  const caller = callerOn(day);
  const known = await desk.campaigns(caller);
  const [only, second] = known;
  const found = campaign ?? (second === undefined ? only?.id : undefined);
  if (found === undefined)
    throw new Refused({ kind: 'not-found', what: 'campaign', id: known.map(({ id }) => id).join(', ') });
  const spoken = on ?? EXAMPLES.find((example) => example.campaign === found)?.day ?? caller.day;
  return { caller: callerOn(spoken), campaign: found, day: spoken };
}

const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** The same use cases by the API. Who asks and on which day is the server's business. */
function remoteDesk(client: ApiClient): Desk {
  return {
    noteExport: async () => undefined,
    campaigns: () => unwrap(client.GET('/api/v1/campaigns')),
    plan: (_caller, campaign) =>
      unwrap(client.GET('/api/v1/campaigns/{campaign}/plan', { params: { path: { campaign } } })),
    snapshot: (_caller, campaign, query) =>
      unwrap(
        client.GET('/api/v1/campaigns/{campaign}/snapshot', { params: { path: { campaign }, query: query ?? {} } }),
      ),
    assessment: (_caller, campaign, query) =>
      unwrap(client.GET('/api/v1/campaigns/{campaign}/assessment', { params: { path: { campaign }, query } })),
    countBack: (_caller, campaign, project, query) =>
      unwrap(
        client.GET('/api/v1/campaigns/{campaign}/projects/{project}/count-back', {
          params: { path: { campaign, project }, query },
        }),
      ),
    outlook: (_caller, campaign, query) =>
      unwrap(client.GET('/api/v1/campaigns/{campaign}/outlook', { params: { path: { campaign }, query } })),
    approvals: {
      page: (_caller, campaign, query) =>
        unwrap(client.GET('/api/v1/campaigns/{campaign}/approvals', { params: { path: { campaign }, query } })),
    },
    agenda: (_caller, campaign, query) =>
      unwrap(client.GET('/api/v1/campaigns/{campaign}/agenda', { params: { path: { campaign }, query } })),
    allocation: (_caller, campaign, query) =>
      unwrap(client.GET('/api/v1/campaigns/{campaign}/allocation', { params: { path: { campaign }, query } })),
    whatIf: (_caller, campaign, query) =>
      unwrap(client.GET('/api/v1/campaigns/{campaign}/what-if', { params: { path: { campaign }, query } })),
    comparePacks: (_caller, campaign, query) =>
      unwrap(client.GET('/api/v1/campaigns/{campaign}/pack-comparison', { params: { path: { campaign }, query } })),
    previewImport: (_caller, campaign, { name, bytes }, { mappings } = {}) =>
      unwrap(
        client.POST('/api/v1/campaigns/{campaign}/imports/preview', {
          params: { path: { campaign } },
          body: {
            file: { name, base64: toBase64(bytes) },
            ...(mappings === undefined ? {} : { mappings: [...mappings] }),
          },
        }),
      ),
    commitImport: (_caller, campaign, { name, bytes }, { mappings, accepted, batch }) =>
      unwrap(
        client.POST('/api/v1/campaigns/{campaign}/imports', {
          params: { path: { campaign } },
          body: { file: { name, base64: toBase64(bytes) }, mappings: [...mappings], accepted: [...accepted], batch },
        }),
      ),
    recheck: (_caller, { name, bytes }) =>
      unwrap(client.POST('/api/v1/rechecks', { body: { name, base64: toBase64(bytes) } })),
    previewBulletin: (_caller, campaign, query) =>
      unwrap(client.GET('/api/v1/campaigns/{campaign}/bulletin-preview', { params: { path: { campaign }, query } })),
    issueBulletin: (_caller, campaign, body) =>
      unwrap(client.POST('/api/v1/campaigns/{campaign}/bulletins', { params: { path: { campaign } }, body })),
    threeListsWorkbook: async (_caller, campaign, query) => {
      const { name, base64 } = await unwrap(
        client.GET('/api/v1/campaigns/{campaign}/three-lists/workbook', { params: { path: { campaign }, query } }),
      );
      return { name, bytes: fromBase64(base64) };
    },
    exportWorkbook: async (_caller, campaign, { only, ...asked }) => {
      const { name, base64 } = await unwrap(
        client.POST('/api/v1/campaigns/{campaign}/workbooks', {
          params: { path: { campaign } },
          body: { ...asked, ...(only && { only: [...only] }) },
        }),
      );
      return { name, bytes: fromBase64(base64) };
    },
    exportSchedule: async (_caller, campaign, { on }) => {
      const { name, base64 } = await unwrap(
        client.POST('/api/v1/campaigns/{campaign}/schedule-files', { params: { path: { campaign } }, body: { on } }),
      );
      return { name, bytes: fromBase64(base64) };
    },
    previewSchedule: (_caller, campaign, { name, bytes }, { project }) =>
      unwrap(
        client.POST('/api/v1/campaigns/{campaign}/schedule-file/preview', {
          params: { path: { campaign } },
          body: { file: { name, base64: toBase64(bytes) }, ...(project && { project }) },
        }),
      ),
    commitSchedule: (_caller, campaign, { name, bytes }, { project, ...options }) =>
      unwrap(
        client.POST('/api/v1/campaigns/{campaign}/schedule-file', {
          params: { path: { campaign } },
          body: { file: { name, base64: toBase64(bytes) }, ...(project && { project }), ...options },
        }),
      ),
    bulletinPaper: async (_caller, campaign, bulletin, format = 'docx') => {
      const { name, base64 } = await unwrap(
        client.GET('/api/v1/campaigns/{campaign}/bulletins/{bulletin}/paper', {
          params: { path: { campaign, bulletin }, query: { format } },
        }),
      );
      return { name, bytes: fromBase64(base64) };
    },
  };
}
