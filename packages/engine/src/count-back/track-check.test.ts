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

it('names a circle alone, without the steps that lead to it, by whichever of its links it is met', () => {
  const behind = trackOf(
    { id: 'r', after: [after('x')] },
    { id: 'x', after: [after('y')] },
    { id: 'y', after: [after('x')] },
  );
  expect(checkTrack(behind)).toEqual([{ kind: 'cycle', chain: ['y', 'x'] }]);
  const second = trackOf({ id: 'a' }, { id: 'm', after: [after('a'), after('b')] }, { id: 'b', after: [after('m')] });
  expect(checkTrack(second)).toEqual([{ kind: 'cycle', chain: ['b', 'm'] }]);
  expect(checkTrack(trackOf({ id: 'a', after: [after('a')] }))).toEqual([{ kind: 'cycle', chain: ['a'] }]);
});

it('finds no circle where two ways lead to one step', () => {
  const diamond = trackOf(
    { id: 'd', after: [after('b'), after('c')] },
    { id: 'b', after: [after('a')] },
    { id: 'c', after: [after('a')] },
    { id: 'a' },
  );
  expect(checkTrack(diamond)).toEqual([]);
});

it('tells a fault once, whatever may stand in front', () => {
  const fronts = ['front', 'other'].map((id) => ({ ...trackOf({ id: `${id}-step` }), id }));
  const track = { ...trackOf({ id: 'a' }, { id: 'a' }), joins: ['front', 'other'] };
  expect(checkTrack(track, fronts)).toEqual([{ kind: 'repeated', step: 'a' }]);
});

it('names two rules for one day where the earlier one never ends', () => {
  const limit = [days({ effective: { from: '2010-01-01' } }), days({ effective: { from: '2000-01-01' } })];
  expect(checkTrack(trackOf({ id: 'a', limit }))).toEqual([{ kind: 'overlap', step: 'a', of: 'limit' }]);
});

it('tells every fault of every track that may stand in front', () => {
  const [front, other] = ['land', 'sea'].map((id) => ({ ...trackOf({ id }), id: `${id}-front` }));
  const track = { ...trackOf({ id: 'a', after: [after('land'), after('sea')] }), joins: ['land-front', 'sea-front'] };
  expect(checkTrack(track, [front, other] as Track[])).toEqual([
    { kind: 'unknown-step', step: 'a', after: 'sea' },
    { kind: 'unknown-step', step: 'a', after: 'land' },
  ]);
});
