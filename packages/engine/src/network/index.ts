export { FF, type FlatNetwork, FS, type LinkCode, MOST_LINKS, MOST_NODES, SF, SS } from './links.ts';
export {
  addLink,
  addNode,
  changeDuration,
  makespanOf,
  type NodeTimes,
  openNetwork,
  removeLink,
  removeNode,
  timesOf,
} from './live-network.ts';
export type { LiveNetwork } from './live-state.ts';
export { type PackedNetwork, packNetwork } from './pack.ts';
export {
  backward,
  byNode,
  criticalFlags,
  criticalPath,
  type Early,
  forward,
  freeFloats,
  totalFloats,
} from './passes.ts';
