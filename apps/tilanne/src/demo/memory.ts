/** The memory of a process at one moment of the run. */
export interface MemorySample {
  /** Real milliseconds since the first sample. */
  readonly at: number;
  /** Resident memory, 10^6 bytes. */
  readonly megabytes: number;
}

/** How the memory of one process went. All but `slope` in megabytes. */
export interface MemoryCourse {
  readonly firstHalf: number;
  readonly secondHalf: number;
  readonly middleThird: number;
  readonly lastThird: number;
  /** Megabytes an hour: least squares over the second half, when everything has been used once. */
  readonly slope: number;
  readonly samples: number;
  /** The last third is at most 10 % or 20 MB above the middle third. */
  readonly flat: boolean;
}

const mostGrowth = { share: 0.1, megabytes: 20 };
/** Fewer samples say nothing about a course. */
const fewest = 6;

function mean(samples: readonly MemorySample[]): number {
  return samples.reduce((sum, { megabytes }) => sum + megabytes, 0) / Math.max(1, samples.length);
}

/** Least squares, in megabytes an hour; 0 when all samples are of one moment. */
function slopeOf(samples: readonly MemorySample[]): number {
  const middle = samples.reduce((sum, { at }) => sum + at, 0) / Math.max(1, samples.length);
  const level = mean(samples);
  const spread = samples.reduce((sum, { at }) => sum + (at - middle) ** 2, 0);
  const rise = samples.reduce((sum, { at, megabytes }) => sum + (at - middle) * (megabytes - level), 0);
  return spread === 0 ? 0 : (rise / spread) * 3_600_000;
}

/** How the memory went; undefined when there are too few samples to tell. */
export function memoryCourse(samples: readonly MemorySample[]): MemoryCourse | undefined {
  if (samples.length < fewest) return undefined;
  const part = (from: number, to: number): number =>
    mean(samples.slice(Math.floor(samples.length * from), Math.floor(samples.length * to)));
  const middleThird = part(1 / 3, 2 / 3);
  const lastThird = part(2 / 3, 1);
  const growth = lastThird - middleThird;
  return {
    firstHalf: part(0, 1 / 2),
    secondHalf: part(1 / 2, 1),
    ...{ middleThird, lastThird },
    slope: slopeOf(samples.slice(Math.floor(samples.length / 2))),
    samples: samples.length,
    flat: growth <= Math.max(middleThird * mostGrowth.share, mostGrowth.megabytes),
  };
}

/** Resident megabytes out of a page of Prometheus metrics; undefined when it does not say. */
export function residentMegabytes(metrics: string): number | undefined {
  const bytes = /^process_resident_memory_bytes(?:\{[^}]*\})? ([\d.e+]+)$/m.exec(metrics)?.[1];
  return bytes === undefined ? undefined : Number(bytes) / 1e6;
}
