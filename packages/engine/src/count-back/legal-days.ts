import type { Day, LegalDays } from '@gongjian/model';

/** The entry in force on `day`; of several, the one that came into force last. */
export function legalDaysOn(entries: readonly LegalDays[], day: Day): LegalDays | undefined {
  let found: LegalDays | undefined;
  for (const entry of entries) {
    if (!isInForce(entry.effective, day)) continue;
    if (found === undefined || entry.effective.from > found.effective.from) found = entry;
  }
  return found;
}

/** Both ends belong to the time of effect; without `to` it is still in force. */
export function isInForce(effective: { readonly from: Day; readonly to?: Day | undefined }, day: Day): boolean {
  return effective.from <= day && (effective.to === undefined || day <= effective.to);
}
