import { patientClasses, type DayRow, type DestinationRow, type PatientClass } from '@tilanne/report';
import type { Drawing } from './chart.js';
import type { Paint } from './chart-paint.js';

/** Names of the classes in the language of the screen. */
export type ClassNames = Readonly<Record<PatientClass, string>>;

/** C is a square and D a circle everywhere on the page. */
const shapes: Readonly<Record<PatientClass, string>> = { C: 'rect', D: 'circle' };

function frame({ ink, font }: Paint) {
  return {
    textStyle: { fontFamily: font, color: ink, fontSize: 13 },
    grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, selectedMode: false, textStyle: { color: ink }, itemGap: 24 },
  };
}

function axis({ soft, line }: Paint) {
  return {
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: line } },
    axisLabel: { color: soft },
  };
}

/** The share of every day, the classes apart, from 0 to 100 %; a gap where it is not shown. */
export function dayDrawing(rows: readonly DayRow[], days: readonly string[], names: ClassNames): Drawing {
  return (paint) => ({
    ...frame(paint),
    xAxis: { ...axis(paint), type: 'category', data: days, splitLine: { show: false } },
    yAxis: {
      ...axis(paint),
      ...{ type: 'value', min: 0, max: 100, interval: 25 },
      axisLabel: { color: paint.soft, formatter: '{value} %' },
    },
    series: patientClasses.map((name) => ({
      ...{
        type: 'line',
        name: names[name],
        silent: true,
        symbol: shapes[name],
        symbolSize: 9,
        color: paint[name],
      },
      showAllSymbol: rows.length <= 62,
      lineStyle: { width: 2, type: name === 'D' ? [6, 4] : 'solid' },
      data: rows.map((row) => {
        const share = row[name].share?.share ?? null;
        return share === null ? null : Math.round(share * 1_000) / 10;
      }),
    })),
  });
}

/** C is filled and D an outline: in high contrast both have the same colour. */
function fillOf(name: PatientClass, paint: Paint) {
  const colour = paint[name];
  return name === 'C' ? { color: colour } : { color: 'transparent', borderColor: colour, borderWidth: 2 };
}

/** How many each destination took first, the classes apart. */
export function destinationDrawing(
  rows: readonly DestinationRow[],
  destinations: readonly string[],
  names: ClassNames,
): Drawing {
  return (paint) => ({
    ...frame(paint),
    xAxis: { ...axis(paint), type: 'value', minInterval: 1 },
    yAxis: {
      ...axis(paint),
      ...{ type: 'category', data: [...destinations], inverse: true, splitLine: { show: false } },
      axisLabel: { color: paint.ink },
    },
    series: patientClasses.map((name) => ({
      ...{
        type: 'bar',
        name: names[name],
        silent: true,
        itemStyle: fillOf(name, paint),
        barMaxWidth: 16,
        barGap: '20%',
      },
      label: { show: true, position: 'right', color: paint.ink },
      data: rows.map((row) => row[name].divertedFirst),
    })),
  });
}
