import { describe, expect, it } from '@jest/globals';
import { FrameCutter } from './frame-cutter.js';

/** A frame as a server sends it: whole, of text, not masked. */
function frame(payload: string): Buffer {
  const { length } = payload;
  if (length < 126)
    return Buffer.from(`\u0000\u0000${payload}`, 'latin1').fill(0x81, 0, 1).fill(length, 1, 2);
  const long = length > 0xffff;
  const head = Buffer.alloc(long ? 10 : 4);
  head.writeUInt8(0x81, 0);
  head.writeUInt8(long ? 127 : 126, 1);
  if (long) head.writeBigUInt64BE(BigInt(length), 2);
  else head.writeUInt16BE(length, 2);
  return Buffer.concat([head, Buffer.from(payload)]);
}

function cut(chunks: readonly Buffer[]): string[] {
  const payloads: string[] = [];
  const cutter = new FrameCutter((payload) => payloads.push(payload.toString()));
  for (const chunk of chunks) cutter.take(chunk);
  return payloads;
}

describe('cutting frames', () => {
  it.each([0, 1, 125, 126, 65_535, 65_536, 200_000])('reads a payload of %d bytes', (length) => {
    const payload = 'x'.repeat(length);
    expect(cut([frame(payload)])).toEqual([payload]);
  });

  it('reads several frames of one chunk', () => {
    expect(cut([Buffer.concat([frame('one'), frame('two'), frame('three')])])).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  it('reads the same frames wherever the network breaks them', () => {
    const bytes = Buffer.concat([frame('first'), frame('y'.repeat(300)), frame('last')]);
    for (let at = 1; at < bytes.length; at += 1) {
      expect(cut([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(['first', 'y'.repeat(300), 'last']);
    }
  });
});
