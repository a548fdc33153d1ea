import { addDays, type Day, daysBetween, type Step } from '@gongjian/model';
import { describe, expect, it } from 'vitest';
import { campaignOf, doneOn, factsOf } from '../../test/step-plans.ts';
import { TRACKS, trackNamed } from '../../test/tracks.ts';
import { checkTrack, countBack, legalDaysOn, stepPlan, stepsFromTrack } from './index.ts';

const all = [...TRACKS.values()];
const MAIN = ['filing', 'approval', 'government'];
const DAY: Day = '2026-03-02';

it.each([...TRACKS])(
  '%s is sound: known predecessors, no cycle, one rule at a time, no days below the law',
  (id, track) => {
    expect(track.id).toBe(id);
    expect(checkTrack(track, all)).toEqual([]);
  },
);

it.each([...TRACKS])(
  '%s names a law and a time of effect with every number of days, and marks what was not read',
  (_, track) => {
    const entries = track.steps.flatMap(({ minimum, limit }) => [...minimum, ...limit]);
    expect(entries.length).toBeGreaterThan(4);
    for (const { citation } of entries) expect(citation).toMatch(/法|条例|办法|规定|指南/);
    const unread = entries.filter(({ citation }) => /令第39号|公告办法|听证规定|103号|第4号/.test(citation));
    expect(unread.every(({ sourced }) => sourced === 'unconfirmed')).toBe(true);
  },
);

it.each(MAIN)('%s leads to every outcome but a part completion', (id) => {
  const gives = trackNamed(id).steps.flatMap((step) => step.gives);
  expect([...gives].sort()).toEqual(['completion', 'preliminaries', 'production', 'start', 'statistics']);
});

/** Calendar days from the day after `day` to the start as planned. */
function daysToStart(steps: readonly Step[], done: readonly string[] = [], day = DAY): number {
  const progress = done.map((step) => doneOn(`p.${step}`, day));
  const { finish = day } = countBack(stepPlan(factsOf(steps, { progress }), day), 'p', 'start', '2026-12-31');
  return daysBetween(day, finish);
}

function sideBySide(steps: readonly Step[]): Step[] {
  return steps.map((step) => ({ ...step, after: step.after.filter(({ hard }) => hard) }));
}

describe('how long it takes from bare land, 2021 rules', () => {
  const bare = stepsFromTrack(trackNamed('filing'), 'p', { day: DAY, has: ['new-land', 'auction'], joined: all });

  it('takes 145 to 170 calendar days with all side by side that may be', () => {
    expect(daysToStart(sideBySide(bare))).toBeGreaterThanOrEqual(145);
    expect(daysToStart(sideBySide(bare))).toBeLessThanOrEqual(170);
  });

  it('takes 74 calendar days of notices of land alone', () => {
    const minimums = trackNamed('land').steps.map(({ minimum }) => legalDaysOn(minimum, DAY));
    expect(minimums.flatMap((minimum) => (minimum === undefined ? [] : [`${minimum.days} ${minimum.basis}`]))).toEqual([
      '10 working',
      '30 calendar',
      '20 calendar',
      '10 calendar',
    ]);
    const notices = bare
      .filter(({ id }) => /pre-notice|compensation-notice|listing/.test(id))
      .map((step, at, list): Step => {
        const before = list[at - 1];
        const after =
          before === undefined
            ? []
            : [{ ...step.after[0], step: before.id, kind: 'FS', lag: 0, lagBasis: 'working', hard: true } as const];
        return { ...step, after, gives: at === list.length - 1 ? ['start'] : [] };
      });
    expect(daysToStart(notices)).toBe(74);
  });

  it('cannot start inside 100 days by law, and says by which law', () => {
    const result = countBack(stepPlan(factsOf(bare), DAY), 'p', 'start', addDays(DAY, 100));
    expect(result.reach).toBe('not-by-law');
    expect(result.citations.map(({ step, minimum }) => [step, minimum.effective.from])).toEqual([
      ['p.land-pre-notice', '2021-09-01'],
      ['p.land-compensation-notice', '2021-09-01'],
      ['p.land-listing-notice', '2007-11-01'],
      ['p.land-listing', '2007-11-01'],
    ]);
  });
});

describe('how long it takes with land ready', () => {
  const ready = stepsFromTrack(trackNamed('filing'), 'p', { day: DAY, has: ['tender'] });
  const settled = ['filing', 'site-preview', 'land-planning-permit', 'scheme-design'];

  it('takes 60 to 75 calendar days from the scheme on, one after the other', () => {
    expect(daysToStart(ready, settled)).toBeGreaterThanOrEqual(60);
    expect(daysToStart(ready, settled)).toBeLessThanOrEqual(75);
  });

  it('takes 30 to 35 calendar days with the tender and the permit left', () => {
    const designed = [...settled, 'scheme-review', 'works-planning-permit', 'drawings', 'drawing-review'];
    expect(daysToStart(ready, designed)).toBeGreaterThanOrEqual(30);
    expect(daysToStart(ready, designed)).toBeLessThanOrEqual(35);
  });
});

describe('a campaign of 2012', () => {
  const day: Day = '2012-07-30';
  const minimumsOn = (steps: readonly Step[]) => {
    const { steps: rows } = countBack(
      stepPlan(factsOf(steps, { campaign: campaignOf('cn', 2012) }), day),
      'p',
      'start',
      '2012-11-08',
    );
    return rows.flatMap(({ step, minimum }) => (minimum === undefined ? [] : [`${step} ${minimum.days}`]));
  };

  it('is judged by what was in force then: notice after the approval, none of the notices of 2021', () => {
    const steps = stepsFromTrack(trackNamed('filing'), 'p', {
      day,
      has: ['new-land', 'auction', 'tender', 'eia-form'],
      joined: all,
    });
    expect(steps[0]?.of?.track).toBe('land-before-2020');
    expect(minimumsOn(steps)).toEqual([
      'p.land-pre-notice 5',
      'p.land-compensation-notice 10',
      'p.land-listing-notice 20',
      'p.land-listing 10',
      'p.tender 20',
      'p.tender-notice 3',
    ]);
    const order = steps.map(({ id }) => id);
    expect(order.indexOf('p.land-compensation-notice')).toBeGreaterThan(order.indexOf('p.land-approval'));
  });

  it('had the environmental approval before the project approval, since September 2016 beside it', () => {
    const links = (on: Day) =>
      stepsFromTrack(trackNamed('government'), 'p', { day: on, has: ['eia-form'] })
        .find(({ id }) => id === 'p.feasibility')
        ?.after.map(({ step }) => step);
    expect(links('2016-08-31')).toContain('p.eia-form-decision-notice');
    expect(links('2016-09-01')).not.toContain('p.eia-form-decision-notice');
  });

  it('had fifteen days for the construction permit, since 23 April 2019 seven', () => {
    const limit = trackNamed('filing').steps.find(({ id }) => id === 'construction-permit')?.limit ?? [];
    expect(['2012-07-30', '2019-04-22', '2019-04-23'].map((on) => legalDaysOn(limit, on)?.days)).toEqual([15, 15, 7]);
  });

  it('had no three days of notice of the winner before February 2012', () => {
    const minimum = trackNamed('filing').steps.find(({ id }) => id === 'tender-notice')?.minimum ?? [];
    expect(['2012-01-31', '2012-02-01'].map((on) => legalDaysOn(minimum, on)?.days)).toEqual([undefined, 3]);
  });
});
