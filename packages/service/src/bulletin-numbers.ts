import {
  type Bulletin,
  type BulletinKind,
  type Day,
  type Id,
  type PaperTemplate,
  WHOLE_COUNTY,
  yearOf,
} from '@gongjian/model';
import type { Store } from '@gongjian/store';
import { type Known, snapshotsOf } from './known.ts';
import { adoptedTemplate, shippedTemplate } from './paper-templates.ts';

type Asked = {
  readonly kind: BulletinKind;
  readonly on: Day;
  /** Instead of the one adopted. */
  readonly template?: PaperTemplate;
};

/** What was issued in a paper's series; 发文字号 count on through all campaigns of the county, a year at a time. */
type Series = Pick<Bulletin, 'reference'> & { readonly rows: readonly Bulletin[]; readonly first: number };

export function numbersOf(store: Store, county: Id, known: Known) {
  const seriesOf = async (campaign: Id, { kind, on, template: given }: Asked): Promise<Series> => {
    const template = given ?? (await adoptedTemplate(store, county, campaign, kind))?.template;
    const { form, reference: numbering } = template ?? (await shippedTemplate(kind));
    if (form !== 'official' || numbering === undefined) {
      const { bulletins } = await known.snapshot(campaign, WHOLE_COUNTY);
      return { rows: bulletins.filter((row) => row.kind === kind && row.reference === undefined), first: 1 };
    }
    const { word, first } = numbering;
    const year = yearOf(on);
    const rows = (await snapshotsOf({ store, county, known }))
      .flatMap(({ bulletins }) => bulletins)
      .filter(({ reference }) => reference?.word === word && reference.year === year);
    return { rows, first, reference: { word, year } };
  };

  return {
    /** The next number of the series. */
    numberOf: async (campaign: Id, asked: Asked): Promise<Pick<Bulletin, 'issue' | 'reference'>> => {
      const { rows, first, reference } = await seriesOf(campaign, asked);
      const issue = Math.max(first - 1, ...rows.map((row) => row.issue)) + 1;
      return reference === undefined ? { issue } : { issue, reference };
    },
    /** The paper that has this number already. */
    holderOf: async (campaign: Id, asked: Asked, issue: number): Promise<Bulletin | undefined> =>
      (await seriesOf(campaign, asked)).rows.find((row) => row.issue === issue),
  };
}
