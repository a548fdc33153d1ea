export { batchStart } from './batch-start.ts';
export { continuity } from './continuity.ts';
export { pipelineOf } from './pipeline-of.ts';
