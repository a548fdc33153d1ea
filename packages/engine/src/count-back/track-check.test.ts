import type { LegalDays, Track, TrackStep } from '@gongjian/model';
import { expect, it } from 'vitest';
import { trackNamed } from '../../test/tracks.ts';
import { checkTrack } from './index.ts';

const [SAMPLE] = trackNamed('land').steps as [TrackStep];

function trackOf(...steps: readonly Partial<TrackStep>[]): Track {
  const plain = { ...SAMPLE, minimum: [], limit: [], after: [] };
  return { ...trackNamed('land'), id: 't', joins: [], steps: steps.map((step) => ({ ...plain, ...step })) };
}

const after = (step: string) => ({ step, kind: 'FS', lag: 0, lagBasis: 'working', hard: true }) as const;
const days = (more: Partial<LegalDays>): LegalDays => ({
  days: 5,
  basis: 'working',
  citation: '—',
  sourced: 'own',
  effective: { from: '2000-01-01' },
  ...more,
});

it('names a step given twice, one that is not there, and a circle in the order of work', () => {
  expect(checkTrack(trackOf({ id: 'a' }, { id: 'a' }))).toEqual([{ kind: 'repeated', step: 'a' }]);
  expect(checkTrack(trackOf({ id: 'a', after: [after('x')] }))).toEqual([
    { kind: 'unknown-step', step: 'a', after: 'x' },
  ]);
  const circle = trackOf(
    { id: 'a', after: [after('c')] },
    { id: 'b', after: [after('a')] },
    { id: 'c', after: [after('b')] },
  );
  expect(checkTrack(circle)).toEqual([{ kind: 'cycle', chain: ['b', 'c', 'a'] }]);
});

it('knows the steps of every track that may stand in front, and asks each of them for all', () => {
  const front = { ...trackOf({ id: 'land' }), id: 'front' };
  const other = { ...trackOf({ id: 'sea' }), id: 'other' };
  const track = { ...trackOf({ id: 'a', after: [after('land')] }), joins: ['front', 'other'] };
  expect(checkTrack(track, [front])).toEqual([]);
  expect(checkTrack(track, [front, other])).toEqual([{ kind: 'unknown-step', step: 'a', after: 'land' }]);
  expect(checkTrack({ ...track, joins: [] }, [front])).toHaveLength(1);
});

it('names minimums counted otherwise than the step, and two rules for one day', () => {
  expect(checkTrack(trackOf({ id: 'a', minimum: [days({ basis: 'calendar' })] }))).toEqual([
    { kind: 'basis', step: 'a' },
  ]);
  const limit = [
    days({ effective: { from: '2000-01-01', to: '2010-01-01' } }),
    days({ effective: { from: '2010-01-01' } }),
  ];
  expect(checkTrack(trackOf({ id: 'a', limit }))).toEqual([{ kind: 'overlap', step: 'a', of: 'limit' }]);
  const [first] = limit as [LegalDays];
  const next = days({ effective: { from: '2010-01-02' } });
  expect(checkTrack(trackOf({ id: 'a', limit: [next, first] }))).toEqual([]);
});

it('names usual or promised days below the minimum', () => {
  const usual = { shape: 'pert', low: 4, mode: 6, high: 9 } as const;
  expect(checkTrack(trackOf({ id: 'a', minimum: [days({})], usual }))).toEqual([{ kind: 'below-minimum', step: 'a' }]);
  expect(checkTrack(trackOf({ id: 'a', minimum: [days({})], usual: { ...usual, low: 5 }, promised: 4 }))).toHaveLength(
    1,
  );
  expect(checkTrack(trackOf({ id: 'a', minimum: [days({})], usual: { ...usual, low: 5 }, promised: 5 }))).toEqual([]);
});
