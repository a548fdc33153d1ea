import { Buffer } from 'node:buffer';
import {
  type Day,
  type Id,
  PAPER_KINDS,
  type PaperKind,
  type PaperTemplate,
  type Refusal,
  Refused,
  type StocktakePaper,
  type SupervisionPaper,
  type Template,
  type TemplateInForce,
  type TemplateVersion,
  templateId,
  WHOLE_COUNTY,
} from '@gongjian/model';
import { FILE_BLOCKS, FILE_WORDS, type Filling, fillTemplateFile, neededInFile, safeName } from '@gongjian/paper';
import type { Store } from '@gongjian/store';
import { actIdFor } from './act-id.ts';
import type { Caller } from './caller.ts';
import { performActs } from './perform.ts';
import { readingThread } from './reading-thread.ts';
import { shippedTemplates } from './rules.ts';
import type { Service } from './service.ts';

/** A paper in a wording that is not adopted: of the latest row of its kind. */
export type PaperIn = (
  caller: Caller,
  campaign: Id,
  asked: { readonly on: Day; readonly template: PaperTemplate },
) => Promise<SupervisionPaper | StocktakePaper>;

let shipped: Promise<ReadonlyMap<PaperKind, PaperTemplate>> | undefined;

/** The template of a kind that comes with the product. */
export async function shippedTemplate(kind: PaperKind): Promise<PaperTemplate> {
  shipped ??= shippedTemplates().then((all) => new Map(all.map((template) => [template.kind, template])));
  const template = (await shipped).get(kind);
  if (template === undefined) throw new Error(`no template of ${kind} comes along`);
  return template;
}

export async function adoptedTemplate(
  store: Store,
  county: Id,
  campaign: Id,
  kind: PaperKind,
  seq?: number,
): Promise<Template | undefined> {
  const options = seq === undefined ? {} : { seq };
  const { template } = await store.caseworkRows(county, campaign, { scope: WHOLE_COUNTY, ...options });
  return template.find((row) => row.template.kind === kind);
}

/** How a kind of paper was worded and laid out at a ledger number, or is now: as adopted, else as it comes with the product. */
export async function templateAt(
  store: Store,
  county: Id,
  campaign: Id,
  kind: PaperKind,
  seq?: number,
): Promise<Pick<Template, 'template' | 'file'>> {
  return (await adoptedTemplate(store, county, campaign, kind, seq)) ?? { template: await shippedTemplate(kind) };
}

/** A paper is issued by a template that the ledger holds, so that it comes out again when the product words it otherwise. */
export async function adoptShipped(
  store: Store,
  county: Id,
  caller: Caller,
  campaign: Id,
  kind: PaperKind,
): Promise<void> {
  if ((await adoptedTemplate(store, county, campaign, kind)) !== undefined) return;
  const template = await shippedTemplate(kind);
  const id = actIdFor('template', `${campaign} ${kind} ${template.version}`);
  await performActs(store, county, caller, [{ id, name: 'template.adopt', body: { campaign, template } }]);
}

/** The templates of a campaign's papers, and a county's own .docx for one of them. */
export function templatesOf(store: Store, county: Id): Pick<Service, 'templates' | 'wording' | 'setTemplateFile'> {
  const templateOf = async (campaign: Id, kind: PaperKind): Promise<TemplateInForce> => {
    const adopted = await adoptedTemplate(store, county, campaign, kind);
    const template = adopted?.template ?? (await shippedTemplate(kind));
    const { form } = template;
    return {
      template,
      ...(adopted === undefined ? {} : { on: adopted.on }),
      ...(adopted?.file === undefined ? {} : { file: adopted.file.name }),
      places: { words: [...FILE_WORDS], blocks: [...FILE_BLOCKS], needed: [...neededInFile(kind, form)] },
    };
  };
  return {
    templates: async (_caller, campaign) => Promise.all(PAPER_KINDS.map((kind) => templateOf(campaign, kind))),

    wording: async (_caller, campaign, kind) => {
      const shipped = await shippedTemplate(kind);
      const adopted = await adoptedTemplate(store, county, campaign, kind);
      const query = { kind: 'template', id: templateId(campaign, kind), limit: 100, scope: WHOLE_COUNTY } as const;
      const versions = (await store.history(county, query)).flatMap(({ entry, changes }): TemplateVersion[] => {
        const row = changes.find((change) => change.kind === 'template')?.after as Template | undefined;
        if (row === undefined) return [];
        const { seq, actor, why } = entry;
        const { on, template, file } = row;
        return [{ seq, on, by: actor.name, template, ...(why && { why }), ...(file && { file: file.name }) }];
      });
      return { seq: versions[0]?.seq ?? 0, template: adopted?.template ?? shipped, shipped, versions };
    },

    setTemplateFile: async (caller, campaign, kind, { name, bytes }) => {
      const { template } = await templateOf(campaign, kind);
      const checked = await readingThread({ kind: 'template', bytes, of: kind, form: template.form });
      const file = {
        name: `${safeName(name.replace(/\.docx?$/iu, ''))}.docx`,
        base64: Buffer.from(checked.bytes).toString('base64'),
      };
      const { seq } = await store.head(county);
      const id = actIdFor('template file', `${campaign} ${kind} ${file.name} ${file.base64} ${seq}`);
      const [receipt] = await performActs(store, county, caller, [
        { id, name: 'template.adopt', body: { campaign, template, file } },
      ]);
      const [refusal] = receipt?.refusals ?? [];
      if (refusal !== undefined) throw new Refused(refusal);
      return { name: file.name, dropped: [...checked.dropped] };
    },
  };
}

/** A file that comes with the act itself must be one that nothing has to be taken from. */
export async function templateFileFaults(body: {
  readonly template: PaperTemplate;
  readonly file?: Template['file'];
}): Promise<Refusal[]> {
  if (body.file === undefined) return [];
  const { kind, form } = body.template;
  try {
    const bytes = bytesOf(body.file);
    const { dropped } = await readingThread({ kind: 'template', bytes, of: kind, form });
    return dropped.map((part) => ({ kind: 'unsafe-file', what: 'external', part }));
  } catch (error) {
    if (error instanceof Refused) return [error.refusal];
    throw error;
  }
}

/** A paper as the product lays it out, or written into the county's own .docx where it has one. */
export function laidOut(
  file: Template['file'],
  own: () => Promise<Uint8Array>,
  filling: () => Filling,
): Promise<Uint8Array> {
  return file === undefined ? own() : fillTemplateFile(bytesOf(file), filling());
}

function bytesOf({ base64 }: NonNullable<Template['file']>): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
