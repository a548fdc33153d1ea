import type { ThemeConfig } from 'antd';
import { pixels, token } from './tokens.ts';

/** The tokens in the component library's words: ink on white, hairlines, no shadows but for what floats. */
export function theme(withoutMotion: boolean): ThemeConfig {
  const colours = {
    colorPrimary: token('--ink'),
    colorInfo: token('--link'),
    colorLink: token('--link'),
    colorLinkHover: token('--ink'),
    colorLinkActive: token('--ink'),
    colorSuccess: token('--light-normal'),
    colorWarning: token('--warn'),
    colorError: token('--bad'),
    colorWarningBg: token('--warn-ground'),
    colorWarningBorder: token('--warn-edge'),
    colorErrorBg: token('--bad-ground'),
    colorErrorBorder: token('--bad'),
    colorText: token('--ink'),
    colorTextSecondary: token('--quiet'),
    colorTextTertiary: token('--faint'),
    colorTextQuaternary: token('--faint'),
    colorTextPlaceholder: token('--faint'),
    colorTextDisabled: token('--faint'),
    colorBorder: token('--edge'),
    colorBorderSecondary: token('--hair'),
    colorBgLayout: token('--ground'),
    fontFamily: 'var(--sans)',
  };
  return {
    token: {
      ...Object.fromEntries(Object.entries(colours).filter(([, value]) => value !== '')),
      fontSize: pixels('--type-text', 14),
      fontSizeSM: pixels('--type-small', 12),
      controlHeight: pixels('--target', 32),
      controlHeightSM: pixels('--target-small', 24),
      fontWeightStrong: 600,
      borderRadius: 2,
      borderRadiusLG: 2,
      boxShadow: 'none',
      boxShadowTertiary: 'none',
      motionDurationFast: '0.05s',
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
      motion: !withoutMotion,
      wireframe: false,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        contentFontSizeSM: pixels('--type-text', 14),
      },
    },
  };
}
