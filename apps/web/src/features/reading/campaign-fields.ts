import { addDays, type Campaign, type Day, type DraftPlan, isDay } from '@gongjian/model';

/** The campaign as far as it is filled in; the document often leaves out the year and the window. */
export type CampaignFields = {
  readonly name: string;
  readonly county: string;
  readonly office: string;
  readonly year: number | undefined;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly ratio: number | undefined;
};

/** What the document says, with the county of the session where it names none; a window of N days follows from its first. */
export function fieldsOf({ campaign }: Pick<DraftPlan, 'campaign'>, county: string): CampaignFields {
  const from = campaign.from?.value;
  const days = campaign.days?.value;
  return {
    name: campaign.name?.value ?? '',
    county: campaign.county?.value ?? county,
    office: '攻坚办',
    year: campaign.year?.value ?? (from === undefined ? undefined : Number(from.slice(0, 4))),
    from,
    to: campaign.to?.value ?? (from !== undefined && days !== undefined ? addDays(from, days - 1) : undefined),
    ratio: campaign.ratio?.value,
  };
}

export type FieldFault = 'required' | 'before-start' | 'outside-year';

/** What still keeps the campaign from being set up, by field; empty: it can be. */
export function faultsOf(fields: CampaignFields): Readonly<Partial<Record<keyof CampaignFields, FieldFault>>> {
  const faults: Partial<Record<keyof CampaignFields, FieldFault>> = {};
  for (const field of ['name', 'county', 'office'] as const)
    if (fields[field].trim() === '') faults[field] = 'required';
  for (const field of ['year', 'ratio'] as const) if (fields[field] === undefined) faults[field] = 'required';
  for (const field of ['from', 'to'] as const) {
    const day = fields[field];
    if (day === undefined || !isDay(day)) faults[field] = 'required';
  }
  const { year, from, to } = fields;
  if (from !== undefined && to !== undefined && to < from) faults.to = 'before-start';
  if (from !== undefined && year !== undefined && Number(from.slice(0, 4)) !== year) faults.from = 'outside-year';
  return faults;
}

/** The campaign of complete fields; undefined while something is missing. */
export function campaignOf(fields: CampaignFields, phases: Campaign['phases']): Campaign | undefined {
  const { name, county, office, year, from, to, ratio } = fields;
  if (Object.keys(faultsOf(fields)).length > 0) return undefined;
  if (year === undefined || from === undefined || to === undefined || ratio === undefined) return undefined;
  return {
    id: idOf(`${name}-${year}`),
    name: name.trim(),
    county: county.trim(),
    office: office.trim(),
    year,
    from,
    to,
    phases,
    alignedTo: [],
    ratio,
    annualLine: 'months',
    rounding: 'half-up',
  };
}

/** A name as an id: letters and digits of any script, everything else a hyphen. */
function idOf(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 120);
}
