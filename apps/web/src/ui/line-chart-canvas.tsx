import { wordNumber } from '@gongjian/model';
import { LineChart as Lines } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { amount } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import type { ChartLine, ChartProps } from './line-chart-props.ts';
import { token } from './tokens.ts';

use([Lines, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

const STYLES: Readonly<
  Record<ChartLine['kind'], { color: `--${string}`; width: number; dash: 'solid' | 'dashed'; symbol: string }>
> = {
  annual: { color: '--faint', width: 1, dash: 'dashed', symbol: 'none' },
  campaign: { color: '--faint', width: 2.5, dash: 'solid', symbol: 'none' },
  done: { color: '--ink', width: 2, dash: 'solid', symbol: 'circle' },
};

/** The drawing itself; apart, so that its library is a chunk of its own. */
export function LineChartCanvas({ label, lines, unit, decimals, today, todayName }: ChartProps) {
  const { t } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return;
    const chart = init(place.current, undefined, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(place.current).fontFamily, color: token('--ink') },
      grid: { left: 8, right: 96, top: 28, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => `${amount(Number(value), decimals)} ${unit}` },
      xAxis: {
        type: 'time',
        axisLine: { lineStyle: { color: token('--ink') } },
        axisLabel: { formatter: t.chart.dates, hideOverlap: true },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'value',
        min: (range: { min: number }) => Math.min(0, range.min),
        name: unit,
        nameTextStyle: { align: 'left' },
        axisLabel: { formatter: (value: number) => wordNumber(value) },
        splitLine: { lineStyle: { color: token('--hair') } },
      },
      series: lines.map((line, index) => {
        const style = STYLES[line.kind];
        const color = token(style.color);
        return {
          type: 'line',
          name: line.name,
          ...(line.isStepped && { step: 'end' }),
          data: line.points.map(({ on, value }) => [on, value]),
          symbol: style.symbol,
          symbolSize: 7,
          itemStyle: { color },
          lineStyle: { color, width: style.width, type: style.dash },
          endLabel: {
            show: true,
            formatter: line.name,
            color,
            offset: line.kind === 'annual' ? [0, 0] : [0, line.kind === 'done' ? 14 : -12],
          },
          labelLayout: { moveOverlap: 'shiftY' },
          ...(index === 0 && {
            markLine: {
              silent: true,
              symbol: 'none',
              label: { formatter: todayName, color: token('--ink') },
              lineStyle: { color: token('--ink'), type: 'dotted' },
              data: [{ xAxis: today }],
            },
          }),
        };
      }),
    });
    const resize = new ResizeObserver(() => chart.resize());
    resize.observe(place.current);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [lines, unit, decimals, today, todayName, t]);
  return <div ref={place} className="chart-place" role="img" aria-label={label} />;
}
