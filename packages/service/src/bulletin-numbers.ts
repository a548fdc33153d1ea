import {
  type Bulletin,
  type BulletinKind,
  type BulletinTemplate,
  type Day,
  type Id,
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
  readonly template?: BulletinTemplate;
};

/** The next number of a paper's series; 发文字号 count on through all campaigns of the county, a year at a time. */
export function numbersOf(store: Store, county: Id, known: Known) {
  const next = (rows: readonly Bulletin[], first: number) => Math.max(first - 1, ...rows.map(({ issue }) => issue)) + 1;

  const numberOf = async (
    campaign: Id,
    { kind, on, template: given }: Asked,
  ): Promise<Pick<Bulletin, 'issue' | 'reference'>> => {
    const template = given ?? (await adoptedTemplate(store, county, campaign, kind))?.template;
    const { form, reference: numbering } = template ?? (await shippedTemplate(kind));
    if (form !== 'official' || numbering === undefined) {
      const { bulletins } = await known.snapshot(campaign, WHOLE_COUNTY);
      return {
        issue: next(
          bulletins.filter((row) => row.kind === kind && row.reference === undefined),
          1,
        ),
      };
    }
    const { word, first } = numbering;
    const year = yearOf(on);
    const rows = (await snapshotsOf({ store, county, known }))
      .flatMap(({ bulletins }) => bulletins)
      .filter(({ reference }) => reference?.word === word && reference.year === year);
    return { issue: next(rows, first), reference: { word, year } };
  };
  return { numberOf };
}
