import { ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useLanguage } from '../lib/language.tsx';
import { useLargePrint } from '../lib/large-print.ts';
import { useNarrow } from '../lib/narrow.ts';
import { theme } from './theme.ts';

/** The component library in our look and the reader's language; whatever uses it stands in here. */
export function Antd({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const isLarge = useLargePrint();
  const isNarrow = useNarrow();
  useEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  }, [language]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: large print and a phone give the tokens other values
  const look = useMemo(() => theme(matchMedia('(prefers-reduced-motion: reduce)').matches), [isLarge, isNarrow]);
  return (
    <ConfigProvider theme={look} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
