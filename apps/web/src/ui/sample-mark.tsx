import { useLanguage } from '../lib/language.tsx';

/** 示例数据 stands beside what was invented for an example. */
export function SampleMark() {
  const { t } = useLanguage();
  return <small className="sample">{t.states.sample}</small>;
}
