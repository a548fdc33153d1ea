import { type Caliber, type Day, type Reading, type RecognitionKind, toMicros } from '@gongjian/model';
import { type Known, recognisedBy } from '../known.ts';
import { endAt, latestAt, type Series } from '../series.ts';

/** What is known of figures and outcomes, in one of the states between two assessments. */
export interface Facts {
  /** The latest figure, in millionths of its unit of measure (a project's: of 万元). */
  readonly figure: (of: Reading['of'], subject: string, caliber: Caliber) => bigint | undefined;
  readonly isRecognised: (project: string, kinds: readonly RecognitionKind[]) => boolean;
}

/** What was known on the day. */
export function factsOn(all: Known, day: Day): Facts {
  return {
    figure: (of, subject, caliber) => micros(latestAt(all.series.of(of, subject, caliber), day)),
    isRecognised: (project, kinds) => recognisedBy(all, project, kinds, day) !== undefined,
  };
}

/**
 * What should have been known on the earlier day: its figures as corrected or withdrawn since. What belongs to that
 * day or an earlier one but was first reported afterwards is left out: it is work that came late, not a correction.
 */
export function correctedFacts(before: Known, after: Known, day: Day): Facts {
  return {
    figure: (of, subject, caliber) => {
      const now = after.series.of(of, subject, caliber);
      const then = before.series.of(of, subject, caliber);
      if (now === undefined || then === undefined) return undefined;
      for (let at = endAt(now, day) - 1; at >= now.start; at -= 1) {
        const reading = now.rows[at];
        if (reading !== undefined && wasKnown(then, reading)) return micros(reading);
      }
      return undefined;
    },
    isRecognised: (project, kinds) =>
      recognisedBy(after, project, kinds, day) !== undefined &&
      recognisedBy(before, project, kinds, EVER) !== undefined,
  };
}

const EVER: Day = '9999-12-31';

/** Whether the reading, or one that it corrects or stands in for, was known. */
function wasKnown(then: Series, reading: Reading): boolean {
  if (latestAt(then, reading.on)?.on === reading.on) return true;
  if (reading.corrects === undefined) return false;
  for (let at = then.start; at < then.end; at += 1) if (then.rows[at]?.id === reading.id) return true;
  return false;
}

function micros(reading: Reading | undefined): bigint | undefined {
  return reading === undefined ? undefined : BigInt(toMicros(reading.value));
}
