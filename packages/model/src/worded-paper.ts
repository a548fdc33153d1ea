import { z } from 'zod';
import { BulletinContent } from './bulletin.ts';
import { StocktakePaper } from './stocktake-page.ts';
import { SupervisionPaper } from './supervision-paper.ts';

/** Whatever a template words, before it is a document. */
export const WordedPaper = z.union([BulletinContent, SupervisionPaper, StocktakePaper]);
export type WordedPaper = z.infer<typeof WordedPaper>;
