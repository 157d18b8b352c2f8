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

export async function photographed(picture: Blob): Promise<DraftCapture> {
  return captured(await bare(picture), 'image/jpeg');
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
