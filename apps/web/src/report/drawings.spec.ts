import { describe, expect, it } from '@jest/globals';
import type { DayRow, DestinationRow } from '@tilanne/report';
import type { Paint } from './chart-paint.js';
import { dayDrawing, destinationDrawing } from './drawings.js';

const paint: Paint = { ink: 'ink', soft: 'soft', line: 'line', font: 'font', C: 'first', D: 'second' };

const names = { C: 'Luokka C', D: 'Luokka D' };

const share = { count: 1, total: 3, share: 1 / 3, low: 0.06, high: 0.79 };

const none = { received: 0, diverted: 0, returned: 0, underWay: 0 };

const days: DayRow[] = [
  { day: '2026-11-21', C: { ...none, share: { ...share, share: null } }, D: { ...none, share } },
  { day: '2026-11-22', C: { ...none, share: null }, D: { ...none, share: { ...share, share: 1 } } },
];

const cells = { divertedFirst: 7, returned: 0, contactedAgain: 0 };

const destinations: DestinationRow[] = [
  { outcome: 'kotas', name: 'KOTAS Oulu', C: { ...cells, divertedFirst: null }, D: cells },
  { outcome: 'advice', name: null, C: cells, D: { ...cells, divertedFirst: 0 } },
];

interface Drawn {
  readonly xAxis: Readonly<Record<string, unknown>>;
  readonly yAxis: Readonly<Record<string, unknown>>;
  readonly series: readonly Readonly<Record<string, unknown>>[];
}

function drawn(drawing: ReturnType<typeof dayDrawing>): Drawn {
  return drawing(paint) as unknown as Drawn;
}

describe('the chart of the days', () => {
  const { xAxis, yAxis, series } = drawn(dayDrawing(days, ['la', 'su'], names));

  it('draws each class as the table tells it, in per cent', () => {
    expect(series.map(({ name, data }) => [name, data])).toEqual([
      ['Luokka C', [null, null]],
      ['Luokka D', [33.3, 100]],
    ]);
    expect(xAxis['data']).toEqual(['la', 'su']);
  });

  it('always reaches from 0 to 100 per cent, so that no change looks larger than it is', () => {
    expect(yAxis).toMatchObject({ min: 0, max: 100 });
  });

  it('tells the classes apart by shape and line as well as by colour', () => {
    for (const part of ['symbol', 'lineStyle', 'color'])
      expect(JSON.stringify(series[0]?.[part])).not.toBe(JSON.stringify(series[1]?.[part]));
  });

  it('has no gap filled where a number is not shown', () => {
    for (const one of series) expect(one['connectNulls']).toBeUndefined();
  });
});

describe('the chart of the destinations', () => {
  const { yAxis, series } = drawn(destinationDrawing(destinations, ['KOTAS Oulu', 'Neuvonta'], names));

  it('draws each class as the table tells it, and labels every bar with its number', () => {
    expect(series.map(({ data }) => data)).toEqual([
      [null, 7],
      [7, 0],
    ]);
    for (const one of series) expect(one['label']).toMatchObject({ show: true });
  });

  it('tells the classes apart without colour: one is filled, the other an outline', () => {
    expect(series.map(({ itemStyle }) => itemStyle)).toEqual([
      { color: 'first' },
      { color: 'transparent', borderColor: 'second', borderWidth: 2 },
    ]);
  });

  it('has the most used destination on top, as the table', () => {
    expect(yAxis).toMatchObject({ data: ['KOTAS Oulu', 'Neuvonta'], inverse: true });
  });
});
