import { bare, sha256Of } from '../../shared/media.ts';
import type { NamedFile } from '../../shared/namedFile.ts';
import type { Capture, MediaType } from '../../shared/protocol.ts';

/** A photo or recording that is not saved yet; `consent` is undefined until it is answered. */
export interface DraftCapture extends NamedFile {
  takenAt: string;
  consent?: boolean;
  /** Who is in it, where they agreed. */
  people?: string[];
}

export const MOST_CAPTURES = 10;
export const LONGEST_RECORDING_MS = 5 * 60_000;
const BITS_PER_SECOND = 32_000;

/** In the order in which they are small and play everywhere. */
const RECORDED: readonly { mime: string; type: MediaType }[] = [
  { mime: 'audio/webm;codecs=opus', type: 'audio/webm' },
  { mime: 'audio/mp4', type: 'audio/mp4' },
  { mime: 'audio/ogg;codecs=opus', type: 'audio/ogg' },
];

export async function photographed(picture: Blob): Promise<DraftCapture> {
  return captured(await bare(picture), 'image/jpeg');
}

export const canRecord = (): boolean =>
  typeof MediaRecorder !== 'undefined' && navigator.mediaDevices !== undefined && recorded() !== undefined;

const recorded = () => RECORDED.find(({ mime }) => MediaRecorder.isTypeSupported(mime));

/** Sound from the microphone, until it is stopped. */
export class Recording {
  private constructor(
    private readonly recorder: MediaRecorder,
    private readonly type: MediaType,
    private readonly pieces: Blob[],
  ) {}

  static async start(): Promise<Recording> {
    const form = recorded()!;
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const recorder = new MediaRecorder(stream, { mimeType: form.mime, audioBitsPerSecond: BITS_PER_SECOND });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    recorder.start();
    return new Recording(recorder, form.type, pieces);
  }

  async stop(): Promise<DraftCapture> {
    const stopped = new Promise((done) => this.recorder.addEventListener('stop', done, { once: true }));
    this.recorder.stop();
    this.recorder.stream.getTracks().forEach((track) => track.stop());
    await stopped;
    return captured(new Blob(this.pieces, { type: this.type }), this.type);
  }
}

/** As the command says it; only where all are answered. */
export function attachmentsOf(captures: readonly DraftCapture[]): Capture[] {
  return captures.map(({ sha256, type, blob, takenAt, consent = false, people = [] }) => ({
    sha256,
    type,
    bytes: blob.size,
    takenAt,
    consent,
    ...(consent && people.length > 0 && { people }),
  }));
}

async function captured(blob: Blob, type: MediaType): Promise<DraftCapture> {
  return { sha256: await sha256Of(blob), type, blob, takenAt: new Date().toISOString() };
}
