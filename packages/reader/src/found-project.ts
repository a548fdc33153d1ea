import type { RecognitionKind } from '@gongjian/model';

/** A project called by its name; places are positions in the line. */
export type FoundProject = {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly asked: readonly RecognitionKind[];
  readonly verb: string;
  readonly confidence: number;
  /** The clause ends without saying what is asked. */
  readonly open?: boolean;
};
