import type { Campaign } from '@gongjian/model';

/** The campaign with its county in front, once. */
export function campaignName({ county, name }: Pick<Campaign, 'county' | 'name'>): string {
  return name.startsWith(county) ? name : `${county}${name}`;
}
