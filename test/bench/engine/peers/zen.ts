import type { TableDraft } from '@tilanne/triage';
import { partsOf, type Part } from './cell-parts.js';
import { carefulFirst, type Peer, type PeerResult, type PeerTask } from './peer.js';

/** What the bench uses of the package @gorules/zen-engine. */
export interface Zen {
  readonly ZenEngine: new () => {
    createDecision(content: object): { evaluate(task: PeerTask): Promise<{ readonly result: PeerResult }> };
  };
}

function partText(part: Part): string {
  if (part.kind === 'compare') return `${part.operator} ${String(part.value)}`;
  const list = part.values.map((value) => JSON.stringify(value)).join(', ');
  return part.kind === 'equals' ? list : `not in [${list}]`;
}

function cellText(cell: string): string {
  return partsOf(cell).map(partText).join(' and ');
}

function tableNode(table: TableDraft) {
  const summed = table.aggregation === 'SUM';
  const rules = carefulFirst(table).map(({ id, cells, outputs }) => ({
    _id: id,
    ...Object.fromEntries(cells.map((cell, at) => [`in${String(at)}`, cellText(cell)])),
    out: outputs[0],
  }));
  return {
    id: table.name,
    name: table.name,
    type: 'decisionTableNode',
    content: {
      hitPolicy: summed ? 'collect' : 'first',
      rules,
      inputs: table.columns.map(({ reads }, at) => ({ id: `in${String(at)}`, name: reads, field: reads })),
      outputs: [{ id: 'out', name: 'out', field: summed ? 'points' : table.name }],
      passThrough: true,
      outputPath: summed ? 'rows' : null,
      executionMode: 'single',
    },
  };
}

/** After a table whose rows are added up: zen collects them, and this adds. */
function sumNode(table: TableDraft) {
  const value = 'sum(map(rows, #.points))';
  return {
    id: `${table.name}-sum`,
    name: `${table.name}-sum`,
    type: 'expressionNode',
    content: { expressions: [{ id: 'sum', key: table.name, value }], passThrough: true },
  };
}

/** The tables in zen as one graph, one node after the other. */
export function zenPeer({ ZenEngine }: Zen, version: string, tables: readonly TableDraft[]): Peer {
  const middle = tables.flatMap((table) =>
    table.aggregation === 'SUM' ? [tableNode(table), sumNode(table)] : [tableNode(table)],
  );
  const nodes = [
    { id: 'input', name: 'input', type: 'inputNode' },
    ...middle,
    { id: 'output', name: 'output', type: 'outputNode' },
  ];
  const edges = nodes.slice(1).map(({ id }, at) => ({
    ...{ id: `edge-${id}`, type: 'edge', sourceId: nodes[at]?.id, targetId: id },
  }));
  const decision = new ZenEngine().createDecision({ nodes, edges });
  return {
    name: '@gorules/zen-engine',
    version,
    async evaluate(task) {
      const { result } = await decision.evaluate(task);
      return result;
    },
  };
}
