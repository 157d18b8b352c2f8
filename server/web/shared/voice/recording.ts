import { sha256Of } from '../media.ts';
import type { NamedFile } from '../namedFile.ts';
import type { MediaType } from '../protocol.ts';
import { wholePart } from './wholePart.ts';

export const LONGEST_RECORDING_MS = 5 * 60_000;
const BITS_PER_SECOND = 32_000;
/** So much is lost at most where the page ends in the middle of it. */
const PIECE_MS = 1_000;

/** In the order in which they are small and play everywhere. */
const RECORDED: readonly { mime: string; type: MediaType }[] = [
  { mime: 'audio/webm;codecs=opus', type: 'audio/webm' },
  { mime: 'audio/mp4', type: 'audio/mp4' },
  { mime: 'audio/ogg;codecs=opus', type: 'audio/ogg' },
];

/** Sound that was recorded, with when it began by this device's clock and how long it is. */
export interface Recorded extends NamedFile {
  takenAt: string;
  millis: number;
}

/** What there is of sound that is still being recorded. */
export interface SaidSoFar {
  type: MediaType;
  pieces: Blob[];
  takenAt: string;
  millis: number;
}

/** One second of sound that is still being recorded; `millis` is how long it is with it. */
export interface SaidPiece extends Omit<SaidSoFar, 'pieces'> {
  /** Counted from 0. */
  number: number;
  piece: Blob;
}

/** A recording that its page did not live to end. */
export async function recordedSoFar({ type, pieces, takenAt, millis }: SaidSoFar): Promise<Recorded> {
  const blob = await wholePart(new Blob(pieces, { type }), type);
  return { sha256: await sha256Of(blob), type, blob, takenAt, millis };
}

export const canRecord = (): boolean =>
  typeof MediaRecorder !== 'undefined' && navigator.mediaDevices !== undefined && recorded() !== undefined;

const recorded = () => RECORDED.find(({ mime }) => MediaRecorder.isTypeSupported(mime));

/** Sound from the microphone, until it is stopped. */
export class Recording {
  private readonly takenAt = new Date().toISOString();
  private readonly began = performance.now();

  private constructor(
    private readonly recorder: MediaRecorder,
    private readonly type: MediaType,
    private readonly pieces: Blob[],
  ) {}

  /**
   * `interrupted` is told when something else, such as a call, takes the microphone; `grown` each second what has come,
   * since a page that is loaded anew is asked nothing.
   */
  static async start(
    interrupted: () => void = () => undefined,
    grown: (piece: SaidPiece) => void = () => undefined,
  ): Promise<Recording> {
    const form = recorded()!;
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const recorder = new MediaRecorder(stream, { mimeType: form.mime, audioBitsPerSecond: BITS_PER_SECOND });
    const pieces: Blob[] = [];
    const recording = new Recording(recorder, form.type, pieces);
    recorder.ondataavailable = ({ data }) => {
      pieces.push(data);
      const { type, takenAt, millis } = recording;
      grown({ type, takenAt, millis, number: pieces.length - 1, piece: data });
    };
    for (const track of stream.getTracks())
      for (const taken of ['ended', 'mute']) track.addEventListener(taken, interrupted);
    recorder.start(PIECE_MS);
    return recording;
  }

  get millis(): number {
    return performance.now() - this.began;
  }

  async stop(): Promise<Recorded> {
    const { millis, recorder } = this;
    // One whose microphone was taken away has stopped by itself.
    if (recorder.state !== 'inactive') {
      const stopped = new Promise((done) => recorder.addEventListener('stop', done, { once: true }));
      recorder.stop();
      recorder.stream.getTracks().forEach((track) => track.stop());
      await stopped;
    }
    const blob = new Blob(this.pieces, { type: this.type });
    return { sha256: await sha256Of(blob), type: this.type, blob, takenAt: this.takenAt, millis };
  }
}
