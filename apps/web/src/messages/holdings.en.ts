import type { HoldingsMessages } from './holdings.zh.ts';

const s = (count: number) => (count === 1 ? '' : 's');

export const holdingsEn: HoldingsMessages = {
  changes: 'Renaming and merging',
  called: (name, until) => `Called “${name}” up to ${until}`,
  merged: (into, on, why) => `Part of “${into}” since ${on} (${why}). Its name stays in the history.`,
  neverChanged: 'Neither renamed nor merged during the campaign.',
  on: 'In force from',
  why: 'On what ground',
  rename: {
    act: 'Rename',
    title: (name) => `Rename “${name}”`,
    name: 'New name',
    shortName: 'New short name',
    means: 'Pages and papers of earlier days keep the old name; issued bulletins do not change.',
    done: (name) => `Renamed “${name}”`,
  },
  merge: {
    act: 'Merge into another unit',
    title: (name) => `Merge “${name}” into another unit`,
    into: 'Into',
    moves: (into) => `These become the business of “${into}”:`,
    nothing: 'Nothing is in its name.',
    means:
      'The unit stays in the history and in the tree, under the other; what was reported and issued does not change, nor do the sums.',
    accounts: 'The security administrator grants its staff their posts anew.',
    done: (name, into) => `“${name}” is part of “${into}” now`,
  },
  handOver: {
    section: 'Handing over',
    act: 'Hand over',
    title: (name) => `“${name}” hands work over`,
    to: 'To',
    which: 'What (all, unless chosen):',
    nothing: 'Nothing is in this leader’s name.',
    means: 'The former leader stays in the history; commitments stay with whoever made them until they are closed.',
    done: (things, to) => `${things} thing${s(things)} handed over to “${to}”`,
    past: (things, to, on, why) => `${on}: ${things} thing${s(things)} to “${to}” (${why})`,
    none: 'Nothing has been handed over.',
  },
  count: (things) => `${things}`,
};
