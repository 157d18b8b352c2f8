import type { MediaType } from '../protocol.ts';

/** Elements of WebM whose content is walked through like what stands beside them: browsers write them without a length. */
const CONTAINERS: ReadonlySet<number> = new Set([0x18538067, 0x1f43b675, 0x1654ae6b, 0xae]);
const LONGEST_ID = 4;
const LONGEST_SIZE = 8;
const BOX_HEAD = 8;

interface Read {
  value: number;
  end: number;
}

/** As many bytes as there are zeros before the first one, and one; undefined where the file ends within them. */
function vint(bytes: Uint8Array, at: number, longest: number): Read | undefined {
  const length = Math.clz32(bytes[at] ?? 0) - 23;
  const end = at + length;
  if (length > longest || end > bytes.length) return undefined;
  return { value: bytes.subarray(at, end).reduce((value, byte) => value * 256 + byte, 0), end };
}

function wholeWebm(bytes: Uint8Array): number {
  let whole = 0;
  for (let at = 0; at < bytes.length;) {
    const id = vint(bytes, at, LONGEST_ID);
    const size = id && vint(bytes, id.end, LONGEST_SIZE);
    if (!id || !size) break;
    const marker = 2 ** (7 * (size.end - id.end));
    at = CONTAINERS.has(id.value) ? size.end : size.end + size.value - marker;
    if (at > bytes.length) break;
    whole = at;
  }
  return whole;
}

function wholeMp4(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let whole = 0;
  while (whole + BOX_HEAD <= bytes.length) {
    const size = view.getUint32(whole);
    if (size < BOX_HEAD || whole + size > bytes.length) break;
    whole += size;
  }
  return whole;
}

/** Without what a browser had begun to write when its page ended: half a block makes a file that nobody takes. What is not of its type stays. */
export async function wholePart(sound: Blob, type: MediaType): Promise<Blob> {
  const bytes = new Uint8Array(await sound.arrayBuffer());
  const whole = type === 'audio/webm' ? wholeWebm(bytes) : type === 'audio/mp4' ? wholeMp4(bytes) : bytes.length;
  return whole === 0 ? sound : sound.slice(0, whole, type);
}
