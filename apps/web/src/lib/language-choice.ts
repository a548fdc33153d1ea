import type { Language } from '@gongjian/model';
import { recall, remember } from './remembered.ts';

const KEY = 'language';

let chosen: Language = recall(KEY) === 'en' ? 'en' : 'zh';

export function currentLanguage(): Language {
  return chosen;
}

export function chooseLanguage(language: Language): void {
  chosen = language;
  remember(KEY, language);
}
