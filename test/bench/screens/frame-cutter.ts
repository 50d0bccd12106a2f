/** Cuts what a WebSocket server sends into the payloads of its frames. A server never masks, and ours never splits. */
export class FrameCutter {
  private rest: Buffer = Buffer.alloc(0);

  constructor(private readonly onPayload: (payload: Buffer) => void) {}

  take(chunk: Buffer): void {
    let bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    for (let frame = firstFrame(bytes); frame; frame = firstFrame(bytes)) {
      this.onPayload(bytes.subarray(frame.from, frame.to));
      bytes = bytes.subarray(frame.to);
    }
    this.rest = bytes;
  }
}

/** Where the payload of the first frame stands; undefined while it is not all there. */
function firstFrame(bytes: Buffer): { readonly from: number; readonly to: number } | undefined {
  const short = bytes.length < 2 ? undefined : (bytes[1] ?? 0) & 0x7f;
  if (short === undefined) return undefined;
  const from = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < from) return undefined;
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  return bytes.length < from + length ? undefined : { from, to: from + length };
}
