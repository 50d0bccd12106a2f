/** What is wrong with a table of transitions. */
export interface StateFaults {
  /** States that are led to but are not in the table: the boot must stop. */
  readonly unknown: readonly string[];
  /** States that no way leads to from a first state: somebody should look. */
  readonly unreachable: readonly string[];
}

/** Walks the graph of states from its first ones and tells what is wrong with it. */
export function stateFaults(
  transitions: Readonly<Record<string, readonly string[]>>,
  firstStates: readonly string[],
): StateFaults {
  const named = [...firstStates, ...Object.values(transitions).flat()];
  const unknown = [...new Set(named)].filter((state) => !Object.hasOwn(transitions, state));
  const reached = new Set<string>();
  const ahead = [...firstStates];
  for (let state = ahead.pop(); state !== undefined; state = ahead.pop()) {
    if (reached.has(state)) continue;
    reached.add(state);
    ahead.push(...(transitions[state] ?? []));
  }
  return { unknown, unreachable: Object.keys(transitions).filter((state) => !reached.has(state)) };
}
