/** Milliseconds of the machine's own steady clock, the same for every process on it. */
export function machineMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
