import { z } from 'zod';

export const EXPORT_KINDS = ['projects', 'targets', 'standing', 'history'] as const;
/** 项目台账 · 目标进度表 · 比力度比进度比成效 · 操作记录: tables that go out as workbooks. */
export const ExportKind = z.enum(EXPORT_KINDS).meta({ id: 'ExportKind' });
export type ExportKind = z.infer<typeof ExportKind>;

export function isExportKind(text: string): text is ExportKind {
  return EXPORT_KINDS.some((kind) => kind === text);
}

/** Stands in the note of a figure that the product counts itself; a workbook that comes back with it is not asked about it. */
export const COUNTED_BY_PRODUCT = '系统自动计数';
