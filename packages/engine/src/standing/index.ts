export { compareUnits, type StandingInput } from './compare-units.ts';
export { boundsOf, leastDifference, type Ranked, rankIntervals, ranksOf, scoreOf } from './robust-rank.ts';
export { type StandingCost, standingCosts } from './standing-costs.ts';
