import type { sheetsZh } from './sheets.zh.ts';

export const sheetsEn: typeof sheetsZh = {
  export: 'Export to Excel',
  making: 'Making the workbook…',
};
