import { type BulletinKind, type BulletinTemplate, type Id, type Template, WHOLE_COUNTY } from '@gongjian/model';
import type { Store } from '@gongjian/store';
import { actIdFor } from './act-id.ts';
import type { Caller } from './caller.ts';
import { performActs } from './perform.ts';
import { shippedTemplates } from './rules.ts';

let shipped: Promise<ReadonlyMap<BulletinKind, BulletinTemplate>> | undefined;

/** The template of a kind that comes with the product. */
export async function shippedTemplate(kind: BulletinKind): Promise<BulletinTemplate> {
  shipped ??= shippedTemplates().then((all) => new Map(all.map((template) => [template.kind, template])));
  const template = (await shipped).get(kind);
  if (template === undefined) throw new Error(`no template of ${kind} comes along`);
  return template;
}

export async function adoptedTemplate(
  store: Store,
  county: Id,
  campaign: Id,
  kind: BulletinKind,
  seq?: number,
): Promise<Template | undefined> {
  const options = seq === undefined ? {} : { seq };
  const { template } = await store.caseworkRows(county, campaign, { scope: WHOLE_COUNTY, ...options });
  return template.find((row) => row.template.kind === kind);
}

/** A paper is issued by a template that the ledger holds, so that it comes out again when the product words it otherwise. */
export async function adoptShipped(
  store: Store,
  county: Id,
  caller: Caller,
  campaign: Id,
  kind: BulletinKind,
): Promise<void> {
  if ((await adoptedTemplate(store, county, campaign, kind)) !== undefined) return;
  const template = await shippedTemplate(kind);
  const id = actIdFor('template', `${campaign} ${kind} ${template.version}`);
  await performActs(store, county, caller, [{ id, name: 'template.adopt', body: { campaign, template } }]);
}
