import type { papersZh } from './papers.zh.ts';

/** Documents before and after they are issued, in English. */
export const papersEn: typeof papersZh = {
  leader: 'County leader',
  inspection: 'Supervision plan',
  noInspection: 'Under no plan',
  recipients: 'Addressed to',
  copies: 'Copies to',
  asTemplate: 'As the template says',
  signer: 'Signed by (post)',
  startsOn: 'Day of the start',
  place: 'Place of the start',
  fill: (names) => `Fill in ${names} to see it.`,
  word: 'Word',
  pdf: 'PDF',
  print: 'Print',
  preview: 'Draft',
  getWord: (name) => `Download “${name}” as a Word file`,
  getPdf: (name) => `Download “${name}” as a PDF file`,
  reference: (word, year, issue) => `${word}〔${year}〕${issue}号`,
  signedBy: (signer) => `Signed by: ${signer}`,
  needsSigner: 'An official document is issued once its signer is filled in.',
  annexes: 'Annexes: ',
  copiesTo: (copies) => `Copies to: ${copies}`,
  printedOn: (day) => `Printed on ${day}`,
  confirmOfficial: (reference, title) => `Issue ${reference} “${title}”?`,
};
