import { useLanguage } from '../lib/language.tsx';
import { aboutAct, whoMay } from '../lib/may.ts';

/** Stands where a person would look for an act that is not theirs, and says whose it is. */
export function OnlyFor({ act }: { readonly act: string }) {
  const { language, t } = useLanguage();
  return <span className="quiet small">{t.permissions.onlyFor(aboutAct(act, language), whoMay(act, language))}</span>;
}
