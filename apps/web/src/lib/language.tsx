import type { Language } from '@gongjian/model';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Messages, zh } from '../messages/zh.ts';
import { chooseLanguage, currentLanguage } from './language-choice.ts';

/** Chinese is there from the start; another language comes when it is chosen. */
const MESSAGES: { [L in Language]?: Messages } = { zh };

export async function loadMessages(language: Language): Promise<void> {
  if (language === 'en') MESSAGES.en ??= (await import('../messages/en.ts')).en;
}

type Chosen = {
  readonly language: Language;
  readonly t: Messages;
  readonly choose: (language: Language) => void;
};

const LanguageContext = createContext<Chosen>({ language: 'zh', t: zh, choose: () => {} });

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(currentLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const chosen = useMemo<Chosen>(
    () => ({
      language,
      t: MESSAGES[language] ?? zh,
      choose: (next) =>
        void loadMessages(next).then(() => {
          chooseLanguage(next);
          setLanguage(next);
        }),
    }),
    [language],
  );
  return <LanguageContext value={chosen}>{children}</LanguageContext>;
}

/** The reader's language and its messages. */
export function useLanguage(): Chosen {
  return useContext(LanguageContext);
}
