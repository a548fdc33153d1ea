import { isOn } from './ooxml.ts';
import { readXml } from './xml.ts';
import type { ZipEntry, ZipPackage } from './zip.ts';

/** What a style (or a paragraph itself) says about outline level (0..9, 9 is body text), list and visibility. */
export type StyleProperties = {
  outline?: number;
  list?: string;
  level?: number;
  hidden?: boolean;
};

type Style = StyleProperties & { name: string; basedOn?: string };

export type Styles = {
  /** The properties of style `id` with those it inherits. */
  readonly of: (id: string | undefined) => StyleProperties;
  /** Entries of a table of contents repeat headings with page numbers. */
  readonly isContents: (id: string | undefined) => boolean;
};

const BODY_TEXT = 9;
const MAX_INHERITANCE = 20;

export function readStyles(zip: ZipPackage, entry: ZipEntry | undefined): Styles {
  const styles = new Map<string, Style>();
  let standard: string | undefined;
  let current: Style | undefined;
  if (entry !== undefined) {
    readXml(zip, entry, {
      open: (name, attributes) => {
        const value = attributes['val'];
        if (name === 'style') {
          current = { name: '' };
          styles.set(attributes['styleId'] ?? '', current);
          if (attributes['type'] === 'paragraph' && attributes['default'] === '1') standard = attributes['styleId'];
        } else if (current === undefined || value === undefined) {
          if (name === 'vanish' && current !== undefined) current.hidden = true;
        } else if (name === 'name') current.name = value.toLowerCase();
        else if (name === 'basedOn') current.basedOn = value;
        else readProperty(current, name, value, attributes);
      },
      close: (name) => {
        if (name === 'style') current = undefined;
      },
    });
  }
  const of = (id: string | undefined): StyleProperties => {
    const found: StyleProperties = {};
    let next = id ?? standard;
    for (let step = 0; step < MAX_INHERITANCE && next !== undefined; step++) {
      const style = styles.get(next);
      if (style === undefined) break;
      found.outline ??= style.outline ?? outlineOfName(style.name);
      found.list ??= style.list;
      found.level ??= style.level;
      found.hidden ??= style.hidden;
      next = style.basedOn;
    }
    return found;
  };
  return { of, isContents: (id) => /^(toc|目录) ?\d/.test(styles.get(id ?? '')?.name ?? '') };
}

/** Takes one property element into `properties`, if it is one of those that matter. */
export function readProperty(
  properties: StyleProperties,
  name: string,
  value: string,
  attributes: Readonly<Record<string, string>>,
): void {
  if (name === 'outlineLvl') properties.outline = Number(value);
  else if (name === 'numId') properties.list = value;
  else if (name === 'ilvl') properties.level = Number(value);
  else if (name === 'vanish') properties.hidden = isOn(attributes);
}

function outlineOfName(name: string): number | undefined {
  const level = /^(?:heading|标题) ?(\d)$/.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

/** Heading level 1.. of an outline level, undefined for body text. */
export function headingOf(outline: number | undefined): number | undefined {
  return outline === undefined || outline < 0 || outline >= BODY_TEXT ? undefined : outline + 1;
}
