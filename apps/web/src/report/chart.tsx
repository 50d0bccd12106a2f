import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { paintNow, useWornTheme, type Paint } from './chart-paint.js';

register([LineChart, BarChart, GridComponent, LegendComponent, SVGRenderer]);

/** How a chart is drawn in the colours of the moment. */
export type Drawing = (paint: Paint) => EChartsCoreOption;

/** Draws into the element as long as it is there, as large as it is. */
function keepDrawn(place: HTMLElement): { readonly chart: EChartsType; readonly stop: () => void } {
  const chart = init(place, null, { renderer: 'svg' });
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(place);
  return {
    chart,
    stop: () => {
      observer.disconnect();
      chart.dispose();
    },
  };
}

export interface ChartProps {
  /** What it shows, for those who cannot see it; the numbers are in the table beside it. */
  readonly name: string;
  readonly drawing: Drawing;
  readonly tall: number;
}

/** A chart that stands still: nothing in it is to be found by pointing, since the table says it all. */
export function Chart({ name, drawing, tall }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const theme = useWornTheme();
  const chart = useRef<EChartsType>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const kept = keepDrawn(place.current);
    chart.current = kept.chart;
    return kept.stop;
  }, []);
  useEffect(() => {
    if (place.current) place.current.style.height = `${String(tall)}px`;
    chart.current?.resize();
    chart.current?.setOption({ animation: false, ...drawing(paintNow()) }, { notMerge: true });
  }, [drawing, tall, theme]);
  return <div ref={place} className="chart" role="img" aria-label={name} />;
}
