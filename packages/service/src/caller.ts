import type { Actor, Day } from '@gongjian/model';

/** Who asks, on which day, at which instant (RFC 3339): the service reads no clock. */
export type Caller = { readonly actor: Actor; readonly day: Day; readonly at: string };
