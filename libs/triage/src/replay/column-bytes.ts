import { z } from 'zod';

import type { Block, Codes, Columns } from './columns.js';
import type { Value } from '../cells/value.js';

/*
 * The bytes of a column store, all numbers little-endian:
 *
 *   8 bytes   TILCOLS1
 *   blocks    per block and column the codes, one or two bytes each, filled up with zeros to a multiple of eight
 *   footer    JSON (UTF-8): tasks, block size, and per column its name, values and where its blocks lie
 *   12 bytes  length of the footer as a 32-bit number, then TILCOLS1 once more
 *
 * The footer comes last, so a store is written in one pass; one without its last bytes was not finished.
 */

const mark = new TextEncoder().encode('TILCOLS1');

const place = z.int().nonnegative();

const footerSchema = z.strictObject({
  tasks: place,
  blockSize: z.int().positive(),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      values: z.array(z.union([z.number(), z.string(), z.boolean()])),
      /** Per block its first byte, how many bytes a code has, and how many codes there are. */
      blocks: z.array(z.tuple([place, z.union([z.literal(1), z.literal(2)]), place])),
    }),
  ),
});

type Footer = z.infer<typeof footerSchema>;
type Place = Footer['columns'][number]['blocks'][number];

/** Lays a store out in bytes as its blocks come; what it returns is to be written one after the other. */
export class ColumnLayout {
  private at = mark.length;
  private tasks = 0;
  private readonly places: Place[][];

  constructor(
    private readonly names: readonly string[],
    private readonly blockSize: number,
  ) {
    this.places = names.map(() => []);
  }

  /** What every store begins with. */
  head(): Uint8Array {
    return mark;
  }

  block({ tasks, codes }: Block): Uint8Array {
    const bytes = new Uint8Array(codes.reduce((sum, each) => sum + padded(each.byteLength), 0));
    let start = 0;
    for (const [column, each] of codes.entries()) {
      this.places[column]?.push([this.at + start, each.BYTES_PER_ELEMENT === 1 ? 1 : 2, each.length]);
      bytes.set(new Uint8Array(each.buffer, each.byteOffset, each.byteLength), start);
      start += padded(each.byteLength);
    }
    this.at += bytes.length;
    this.tasks += tasks;
    return bytes;
  }

  foot(values: readonly (readonly Value[])[]): Uint8Array {
    const columns = this.names.map((name, column) => ({
      ...{ name, values: [...(values[column] ?? [])], blocks: this.places[column] ?? [] },
    }));
    const footer: Footer = { tasks: this.tasks, blockSize: this.blockSize, columns };
    const text = new TextEncoder().encode(JSON.stringify(footer));
    const bytes = new Uint8Array(text.length + 4 + mark.length);
    bytes.set(text);
    new DataView(bytes.buffer).setUint32(text.length, text.length, true);
    bytes.set(mark, text.length + 4);
    return bytes;
  }
}

/** The columns of a store that lies in memory, without copying a code; a sentence when the bytes are no store. */
export function columnsIn(bytes: Uint8Array<ArrayBuffer | SharedArrayBuffer>): Columns | string {
  if (bytes.byteOffset % 8 !== 0) return 'the bytes of a column store must begin at a multiple of eight';
  if (!isMark(bytes, 0)) return 'this is no column store: it does not begin with TILCOLS1';
  if (!isMark(bytes, bytes.length - mark.length))
    return 'the column store was not finished: its end is missing';
  const footer = footerIn(bytes);
  if (typeof footer === 'string') return footer;
  const { tasks, blockSize } = footer;
  const counts = Array.from({ length: Math.max(1, Math.ceil(tasks / blockSize)) }, (_, block) =>
    Math.min(blockSize, tasks - block * blockSize),
  );
  const end = bytes.length - mark.length;
  for (const { name, values, blocks } of footer.columns) {
    const fits = blocks.every(([from, width, count], block) => {
      return from % 8 === 0 && from + width * count <= end && count === counts[block];
    });
    if (!fits || blocks.length !== counts.length)
      return `the column ${name} does not lie where the footer says`;
    if (blocks.some((each) => highest(codesAt(bytes, each)) > values.length))
      return `the column ${name} has a code without a value`;
  }
  const columns = footer.columns.map(({ blocks, ...column }) => ({
    ...column,
    blocks: blocks.map((each) => codesAt(bytes, each)),
  }));
  return { tasks, blockSize, columns };
}

function codesAt(bytes: Uint8Array, [from, width, count]: Place): Codes {
  const start = bytes.byteOffset + from;
  return width === 1
    ? new Uint8Array(bytes.buffer, start, count)
    : new Uint16Array(bytes.buffer, start, count);
}

function highest(codes: Codes): number {
  let most = 0;
  for (let index = 0; index < codes.length; index += 1) most = Math.max(most, codes[index] ?? 0);
  return most;
}

function footerIn(bytes: Uint8Array): Footer | string {
  const end = bytes.length - mark.length - 4;
  const wrong = 'the footer of the column store cannot be read';
  if (end < mark.length) return wrong;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(end, true);
  if (length > end - mark.length) return wrong;
  try {
    // A copy, because text in shared memory is not decoded everywhere.
    const text = new TextDecoder().decode(bytes.slice(end - length, end).slice());
    const read = footerSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : wrong;
  } catch {
    return wrong;
  }
}

function isMark(bytes: Uint8Array, at: number): boolean {
  return at >= 0 && mark.every((byte, index) => bytes[at + index] === byte);
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}
