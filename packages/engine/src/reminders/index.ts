export { askedFigures, unitsUnder } from './asked-figures.ts';
export { type CampaignInbox, type Digest, digestOf, groupNotice } from './digest.ts';
export { wordWhen } from './digest-words.ts';
export { dueFor } from './due-for.ts';
export { isWorkingDay } from './working-day.ts';
