import { type Commitment, type CommitmentState, type Day, daysBetween } from '@gongjian/model';

/** How a commitment stood at the end of a day; undefined before it was made. */
export function commitmentState(commitment: Commitment, day: Day): CommitmentState | undefined {
  const { on, moves, closed } = commitment;
  if (on > day) return undefined;
  const until = moves.filter((move) => move.on <= day);
  const promised = moves[0]?.from ?? commitment.due;
  const due = until.at(-1)?.to ?? promised;
  const isClosed = closed !== undefined && closed.on <= day;
  const days = daysBetween(isClosed ? closed.on : day, due);
  const told = { due, promised, moves: until.length, days };
  if (isClosed) return { ...told, state: closed.outcome };
  if (days < 0) return { ...told, state: 'overdue' };
  return { ...told, state: until.length > 0 ? 'moved' : 'open' };
}

/** Neither kept nor dropped by the end of the day. */
export function isOpenCommitment(commitment: Commitment, day: Day): boolean {
  const { closed, on } = commitment;
  return on <= day && (closed === undefined || closed.on > day);
}
