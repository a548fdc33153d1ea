import type { Id, Snapshot } from '@gongjian/model';

/** What was known then, with every figure and recognition of it as it was corrected since, and what has changed. */
export type AsCorrected = {
  readonly snapshot: Snapshot;
  /** Ids of readings and recognitions that were corrected or withdrawn. */
  readonly changed: readonly { readonly kind: 'reading' | 'recognition'; readonly id: Id }[];
};

/**
 * A snapshot put right by what is known later. Only what it already held is put right: a figure that came in later, a
 * plan or a list that was changed later do not make a paper wrong that was right on its day.
 */
export function asCorrected(then: Snapshot, now: Snapshot): AsCorrected {
  const changed: AsCorrected['changed'][number][] = [];
  const readingsNow = new Map(now.readings.map((reading) => [reading.id, reading]));
  const readings = then.readings.flatMap((reading) => {
    const is = readingsNow.get(reading.id);
    if (is === reading || (is?.value === reading.value && is.peer === reading.peer)) return [reading];
    changed.push({ kind: 'reading', id: reading.id });
    return is === undefined ? [] : [is];
  });
  const recognitionsNow = new Map(now.recognitions.map((recognition) => [recognition.id, recognition]));
  const recognitions = then.recognitions.flatMap((recognition) => {
    const is = recognitionsNow.get(recognition.id);
    if (is === recognition || (is?.on === recognition.on && is.kind === recognition.kind)) return [recognition];
    changed.push({ kind: 'recognition', id: recognition.id });
    return is === undefined ? [] : [is];
  });
  return { snapshot: changed.length === 0 ? then : { ...then, readings, recognitions }, changed };
}
