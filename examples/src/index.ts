import type { Day, Id } from '@gongjian/model';
import type { ExampleStep } from './script.ts';
import { xiangxi2021 } from './xiangxi-2021.ts';
import { ZHONGBEI_DAY } from './zhongbei/moments.ts';
import { zhongbei2012 } from './zhongbei-2012.ts';

export type { ExampleStep } from './script.ts';
export { xiangxi2021 } from './xiangxi-2021.ts';
export { zhongbei2012 } from './zhongbei-2012.ts';

/** An example campaign that ships with the product. */
export type Example = {
  readonly campaign: Id;
  readonly county: { readonly id: Id; readonly name: string };
  readonly name: { readonly zh: string; readonly en: string };
  /** The day that its story has come to. */
  readonly day: Day;
  readonly steps: () => ExampleStep[];
};

export const EXAMPLES: readonly Example[] = [
  {
    campaign: 'zhongbei-2012',
    county: { id: 'zhongbei', name: '中北县' },
    name: { zh: '中北县百日攻坚行动(2012年,示例数据)', en: 'Zhongbei county, 2012 (sample data)' },
    day: ZHONGBEI_DAY,
    steps: zhongbei2012,
  },
  {
    campaign: 'xiangxi-2021',
    county: { id: 'xiangxi', name: '湘西州' },
    name: { zh: '湘西州重点项目四季度冲刺(2021年,公开数据)', en: 'Xiangxi prefecture, 2021 (published figures)' },
    day: '2021-10-08',
    steps: xiangxi2021,
  },
];
