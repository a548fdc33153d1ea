export { checkPaper } from './check-paper.ts';
export { checkTable } from './check-table.ts';
export { checkFigures } from './figure-checks.ts';
export { largestRemainder, type PrintedParts } from './largest-remainder.ts';
