import { unreadable } from './unreadable.ts';
import { type Attributes, readXml } from './xml.ts';
import { openZip, type ZipEntry, type ZipPackage } from './zip.ts';

type OoxmlKind = 'docx' | 'xlsx' | 'other';

export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** An opened Office package: its zip, what it holds and where its main part stands. */
export type OoxmlPackage = { readonly zip: ZipPackage; readonly kind: OoxmlKind; readonly main: ZipEntry | undefined };

/** Told by the main part, never by the file's name: a docx with macros or of WPS opens as well. */
export function openOoxml(bytes: Uint8Array): OoxmlPackage {
  const zip = openZip(bytes);
  const target = relationshipsOf(zip, '').find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const main = target === undefined ? undefined : zip.find(target);
  if (main === undefined) return { zip, kind: 'other', main };
  const root = rootOf(zip, main);
  return { zip, kind: root === 'document' ? 'docx' : root === 'workbook' ? 'xlsx' : 'other', main };
}

function rootOf(zip: ZipPackage, entry: ZipEntry): string | undefined {
  if (!entry.name.endsWith('.xml')) return undefined;
  let root: string | undefined;
  readXml(zip, entry, {
    open: (name) => {
      root ??= name;
    },
    close: () => undefined,
    done: () => root !== undefined,
  });
  return root;
}

/** Relationships of a part (of the package itself where `part` is ''), targets as full names; external ones are left out. */
export function relationshipsOf(zip: ZipPackage, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const entry = zip.find(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (entry === undefined) return [];
  const found: Relationship[] = [];
  readXml(zip, entry, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const { Id: id, Type: type, Target: target } = attributes;
      if (id === undefined || type === undefined || target === undefined) throw unreadable('malformed', entry.name);
      found.push({ id, type, target: resolve(folder, target) });
    },
    close: () => undefined,
  });
  return found;
}

/** The part that `part` relates to by a type ending in `/type`, if there is one. */
export function relatedPart(zip: ZipPackage, part: string, type: string): ZipEntry | undefined {
  const relationship = relationshipsOf(zip, part).find((each) => each.type.endsWith(`/${type}`));
  return relationship === undefined ? undefined : zip.find(relationship.target);
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** An on/off property: present means on unless it says otherwise. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes['val'];
  return value !== '0' && value !== 'false' && value !== 'off';
}
