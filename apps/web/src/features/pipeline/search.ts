import { type Day, isDay, PIPELINE_STAGES, type PipelineStage } from '@gongjian/model';

/** The stage that is listed, and the date that a batch start is planned for. */
export type PipelineSearch = { readonly stage?: PipelineStage | undefined; readonly by?: Day | undefined };

export function pipelineSearch({ stage, by }: Readonly<Record<string, unknown>>): PipelineSearch {
  const known = PIPELINE_STAGES.find((one) => one === stage);
  return {
    ...(known !== undefined && { stage: known }),
    ...(typeof by === 'string' && isDay(by) && { by }),
  };
}
