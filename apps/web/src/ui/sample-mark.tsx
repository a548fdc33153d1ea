import { useLanguage } from '../lib/language.tsx';

/** 示例数据 stands beside what was invented for an example. */
export function SampleMark() {
  const { t } = useLanguage();
  return <small className="sample">{t.states.sample}</small>;
}

/** Where every row was invented one mark for all is enough; where only some were, each of those keeps its own. */
export function areSamples(rows: readonly { readonly sample?: boolean | undefined }[]): boolean {
  return rows.length > 0 && rows.every(({ sample }) => sample === true);
}
