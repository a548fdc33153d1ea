import { LIGHT_MARKS, type LightState, WORDS } from '@gongjian/model';
import { useLanguage } from '../lib/language.tsx';
import './light-mark.css';

type Shown = keyof typeof LIGHT_MARKS;

/** What a state shows: 经批准 stands before the light that it takes away; none before anything can be judged. */
export function shownLight({ light, exempt }: Pick<LightState, 'light' | 'exempt'>): Shown {
  return exempt === undefined ? (light ?? 'none') : 'exempt';
}

/** A light: shape, word and colour together, so that it reads in black and white. */
export function LightMark({ light, note }: { readonly light: Shown; readonly note?: string | undefined }) {
  const { language } = useLanguage();
  return (
    <span className={`light light-${light}`}>
      <span className="light-shape" aria-hidden="true">
        {LIGHT_MARKS[light]}
      </span>
      {WORDS.light[light][language]}
      {note !== undefined && <span className="light-note">{note}</span>}
    </span>
  );
}

/** The light of a state, with 参考 where the rule pack marks it as reference only. */
export function LightOf({ state }: { readonly state: LightState }) {
  const { t } = useLanguage();
  return <LightMark light={shownLight(state)} note={state.reference ? t.light.reference : undefined} />;
}
