import type { ThemeConfig } from 'antd';

/** The look in antd's tokens: ink on white, hairlines, no shadows but for what floats, contrast of at least 4.5. */
export function theme(withoutMotion: boolean): ThemeConfig {
  return {
    token: {
      colorPrimary: '#1d2b3a',
      colorInfo: '#24507f',
      colorLink: '#24507f',
      colorLinkHover: '#1d2b3a',
      colorLinkActive: '#1d2b3a',
      colorSuccess: '#237804',
      colorWarning: '#8f5600',
      colorError: '#a8071a',
      colorWarningBg: '#fffaf0',
      colorWarningBorder: '#c9a15a',
      colorErrorBg: '#fdf4f3',
      colorErrorBorder: '#d99a96',
      colorText: '#1d2b3a',
      colorTextSecondary: '#4a5a6a',
      colorTextTertiary: '#5b6977',
      colorTextQuaternary: '#66737f',
      colorTextPlaceholder: '#5b6977',
      colorTextDisabled: '#5b6977',
      colorBorder: '#8a97a4',
      colorBorderSecondary: '#e3e6ea',
      colorBgLayout: '#f6f7f9',
      fontFamily: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
      fontSize: 14,
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
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    },
  };
}
