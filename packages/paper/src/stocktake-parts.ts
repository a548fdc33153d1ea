import type {
  Campaign,
  Commitment,
  CommitmentState,
  Id,
  PaperRun,
  PaperTemplate,
  Stocktake,
  StocktakeAgenda,
  StocktakePaper,
} from '@gongjian/model';
import type { FigureInput } from './bulletin-subject.ts';
import type { RawFigure } from './figure-book.ts';

export type StocktakePaperInput = {
  readonly kind: StocktakePaper['kind'];
  readonly template: PaperTemplate;
  readonly campaign: Campaign;
  readonly stocktake: Stocktake;
  /** Frozen, or as it would be; its figures are of its own ledger number. */
  readonly agenda: StocktakeAgenda;
  /** Of the agenda, in its order, as they stood at the end of the meeting's day. */
  readonly commitments: readonly { readonly commitment: Commitment; readonly standing: CommitmentState }[];
  readonly leaderName: (id: Id) => string;
  readonly unitName: (id: Id) => string;
  /** What the figures of the agenda were taken from, at its day and ledger number. */
  readonly known?: Pick<FigureInput, 'snapshot' | 'assessment' | 'provenance'> | undefined;
};

/** Targets and problems named in the text; the tables name all. */
export const NAMED = 3;

/** Adds a figure that is taken as it is; where two would be called the same, the id tells them apart. */
export type Given = (
  id: string,
  label: string,
  figure: Pick<RawFigure, 'raw' | 'decimals' | 'unit'> & { readonly formula?: 'gap' },
) => PaperRun;

/** Who carries it out, then which leader; undefined where neither is named. */
export function whoOf(
  { unitName, leaderName }: Pick<StocktakePaperInput, 'unitName' | 'leaderName'>,
  { unit, leader }: { unit?: Id | undefined; leader?: Id | undefined },
): string | undefined {
  const who = [...(unit === undefined ? [] : [unitName(unit)]), ...(leader === undefined ? [] : [leaderName(leader)])];
  return who.length === 0 ? undefined : who.join('、');
}

/** Parts of text with the same words between each two of them. */
export function joined(parts: readonly (readonly PaperRun[])[], between: string): PaperRun[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [between, ...part]));
}
