import { Refused, type UNREADABLE } from '@gongjian/model';

/** Why a file cannot be taken; `where` is the part, page, sheet or cell, `limit` the bound that it passes. */
export function unreadable(reason: (typeof UNREADABLE)[number], where?: string, limit?: string): Refused {
  return new Refused({
    kind: 'unreadable',
    reason,
    ...(where === undefined ? {} : { where }),
    ...(limit === undefined ? {} : { limit }),
  });
}
