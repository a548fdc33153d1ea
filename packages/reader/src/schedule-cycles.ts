import type { ScheduleFault, ScheduleTask } from '@gongjian/model';

/** Tasks that wait for themselves in the end, one fault a circle; a task and what it is part of wait for each other too. */
export function scheduleCycles(tasks: readonly ScheduleTask[]): ScheduleFault[] {
  const byUid = new Map(tasks.map((task) => [task.uid, task]));
  const wholesOf = (task: ScheduleTask): Set<number> => {
    const wholes = new Set<number>();
    for (let at = task.parent; at !== undefined && !wholes.has(at); at = byUid.get(at)?.parent) wholes.add(at);
    return wholes;
  };
  const faultOf = (task: ScheduleTask, chain: readonly ScheduleTask[]): ScheduleFault => ({
    fault: 'cycle',
    line: task.line,
    element: 'PredecessorLink',
    task: task.name,
    given: chain.map(({ name }) => name).join(' → '),
  });
  const faults: ScheduleFault[] = [];
  const waits = new Map<number, ScheduleTask[]>();
  for (const task of tasks) {
    const before = task.after.flatMap(({ uid }) => byUid.get(uid) ?? []);
    const own = wholesOf(task);
    const nested = before.find((one) => one !== task && (own.has(one.uid) || wholesOf(one).has(task.uid)));
    if (nested !== undefined) faults.push(faultOf(task, [task, nested, task]));
    waits.set(task.uid, before);
  }
  const left = new Map(tasks.map((task) => [task.uid, task]));
  for (const ready of inTurn(tasks, waits)) left.delete(ready.uid);
  for (const start of tasks) {
    if (!left.has(start.uid)) continue;
    // Whoever is left waits for one that is left: going back must meet itself.
    const chain: ScheduleTask[] = [];
    const seen = new Set<number>();
    let at: ScheduleTask | undefined = start;
    while (at !== undefined && !seen.has(at.uid)) {
      seen.add(at.uid);
      chain.push(at);
      at = waits.get(at.uid)?.find(({ uid }) => left.has(uid));
    }
    for (const uid of seen) left.delete(uid);
    if (at !== undefined && chain.includes(at)) faults.push(faultOf(at, [...chain.slice(chain.indexOf(at)), at]));
  }
  return faults;
}

/** The tasks whose turn comes when those they wait for are done. */
function inTurn(tasks: readonly ScheduleTask[], waits: ReadonlyMap<number, readonly ScheduleTask[]>): ScheduleTask[] {
  const open = new Map(tasks.map(({ uid }) => [uid, waits.get(uid)?.length ?? 0]));
  const next = new Map<number, ScheduleTask[]>();
  for (const task of tasks)
    for (const { uid } of waits.get(task.uid) ?? []) {
      const list = next.get(uid);
      if (list === undefined) next.set(uid, [task]);
      else list.push(task);
    }
  const ready = tasks.filter(({ uid }) => open.get(uid) === 0);
  for (const done of ready)
    for (const task of next.get(done.uid) ?? []) {
      const left = (open.get(task.uid) ?? 0) - 1;
      open.set(task.uid, left);
      if (left === 0) ready.push(task);
    }
  return ready;
}
