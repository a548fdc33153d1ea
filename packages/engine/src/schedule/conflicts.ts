import type { WorkTime } from '../calendar/index.ts';
import { FNLT, type Logic, logicOf, MFO, MSO, SNLT } from './forward.ts';
import { CONSTRAINTS, type ConstraintKind } from './input.ts';
import { driversTo } from './longest-path.ts';
import { NEVER, type Network, type Times, UNSTARTED } from './network.ts';
import { endFrom } from './shift.ts';

/** A date that the logic cannot keep. */
export interface DateConflict {
  readonly activity: string;
  readonly kind: ConstraintKind | 'deadline';
  /** Working time, on the activity's calendar, by which it is missed. */
  readonly by: number;
  /** The activities that push it there, in order, ending with it. */
  readonly chain: readonly string[];
}

/** Every no-later, must-be and deadline date that the activities before it break. */
export function dateConflicts(network: Network, times: Times): DateConflict[] {
  const found: DateConflict[] = [];
  const logic: Logic = { start: 0, finish: 0, startLink: 0, finishLink: 0 };
  for (let node = 0; node < network.count; node++) {
    const constraint = network.constraint[node] as number;
    const deadline = network.deadline[node] as number;
    if (network.status[node] !== UNSTARTED || (constraint < SNLT && deadline === NEVER)) continue;
    const time = network.calendars[network.calendar[node] as number] as WorkTime;
    const work = network.left[node] as number;
    logicOf(network, times.es, times.ef, node, logic);
    const floor = Math.max(logic.start, network.start, network.dataDate);
    let start = work > 0 ? time.nextStart(floor) : floor;
    let link = logic.startLink;
    if (logic.finish > (work > 0 ? time.add(start, work) : start)) {
      start = work > 0 ? time.subtract(endFrom(time, logic.finish), work) : logic.finish;
      link = logic.finishLink;
    }
    const finish = work > 0 ? time.add(start, work) : start;
    const on = network.constraintAt[node] as number;
    const missed = (kind: DateConflict['kind'], by: number) => {
      if (by <= 0) return;
      const before = link < 0 ? [] : driversTo(network, times.driver, network.from[link] as number);
      const chain = [...before, node].map((one) => network.ids[one] ?? '');
      found.push({ activity: network.ids[node] ?? '', kind, by, chain });
    };
    const kind = CONSTRAINTS[constraint];
    if ((constraint === SNLT || constraint === MSO) && kind !== undefined && kind !== 'none') {
      missed(kind, start > on ? time.between(on, start) : 0);
    }
    if ((constraint === FNLT || constraint === MFO) && kind !== undefined && kind !== 'none') {
      missed(kind, finish > on ? time.between(on, finish) : 0);
    }
    if (deadline !== NEVER) {
      const planned = times.ef[node] as number;
      missed('deadline', planned > deadline ? time.between(deadline, planned) : 0);
    }
  }
  return found;
}
