import type { ImportColumn, ImportMapping, Layout } from '@gongjian/model';

/** What a header says of itself from one period to the next: days and figures in it change. */
export function layoutHeader(columns: readonly ImportColumn[]): string[] {
  return columns.map(({ header }) => header.replace(/\d+/g, '#'));
}

/** Whether a layout is of a table with this header. */
export function isLayoutOf({ header }: Pick<Layout, 'header'>, columns: readonly ImportColumn[]): boolean {
  const own = layoutHeader(columns);
  return own.length === header.length && own.every((text, index) => text === header[index]);
}

/** The mapping as its sender last had a table of the same header read; the newest layout counts. */
export function withLayout(mapping: ImportMapping, layouts: readonly Layout[]): ImportMapping {
  const layout = layouts
    .filter((each) => isLayoutOf(each, mapping.columns))
    .reduce<Layout | undefined>(
      (newest, each) => (newest === undefined || each.on >= newest.on ? each : newest),
      undefined,
    );
  if (layout === undefined) return mapping;
  const { unit: _unit, caliber: _caliber, ...rest } = mapping;
  const unit = mapping.unit?.value === layout.unitOfMeasure ? mapping.unit : undefined;
  return {
    ...rest,
    columns: mapping.columns.map((column, index) => {
      const { unit: _own, ...own } = column;
      const known = layout.columns[index];
      if (known === undefined) return column;
      return {
        ...own,
        meaning: known.meaning,
        ...(known.unit === undefined ? {} : { unit: known.unit }),
        confidence: 1,
      };
    }),
    subject: { value: layout.speaksOf, confidence: 1 },
    ...(layout.unitOfMeasure === undefined ? {} : { unit: unit ?? { value: layout.unitOfMeasure, confidence: 1 } }),
    ...(layout.caliber === undefined ? {} : { caliber: layout.caliber }),
    rememberedNames: layout.names,
    remembered: { layout: layout.id, on: layout.on },
  };
}
