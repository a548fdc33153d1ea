export { type BurdenFacts, burdenOf } from './burden-of.ts';
export { demandCost } from './demand-cost.ts';
