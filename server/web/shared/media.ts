import { exercisePath } from './live/paths.ts';
import type { Api } from './live/api.ts';
import { NoConnection, Problem } from './live/problem.ts';
import type { MediaType } from './protocol.ts';
import type { NamedFile } from './namedFile.ts';
import { Pace } from './pace.ts';

/** Without a byte more, on a line that answers. */
const MOST_LOST = 4;
const LONGEST_SIDE = 2_048;
const JPEG_QUALITY = 0.85;

interface Upload {
  offset: number;
  complete: boolean;
}

export type Family = 'photo' | 'audio' | 'document';

export const familyOf = (type: MediaType): Family =>
  type.startsWith('image/') ? 'photo' : type.startsWith('audio/') ? 'audio' : 'document';

export async function sha256Of(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What is known of the line, for all files. */
const paces = new WeakMap<Api, Pace>();

function paceOf(api: Api): Pace {
  const pace = paces.get(api) ?? new Pace();
  paces.set(api, pace);
  return pace;
}

/**
 * Goes on where an earlier attempt ended, in pieces as large as the line takes. True when the server has all of it and has
 * checked it, false where it is not to go on (`isWanted` is asked before each piece).
 */
export async function bring(
  api: Api,
  exercise: string,
  { sha256, type, blob }: NamedFile,
  isWanted: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<boolean> {
  const pace = paceOf(api);
  const announced = { sha256, type, bytes: blob.size };
  const announce = () => api.authorized<Upload>('POST', pathOf(exercise), announced);
  let upload = await announce();
  let lost = 0;
  while (!upload.complete) {
    if (!(await isWanted())) return false;
    const from = upload.offset;
    const piece = blob.slice(from, from + pace.bytes, 'application/octet-stream');
    const path = `${pathOf(exercise, sha256)}?offset=${from}`;
    const began = performance.now();
    try {
      upload = await api.authorized<Upload>('PATCH', path, piece);
      pace.arrived(piece.size, performance.now() - began);
    } catch (error) {
      if (error instanceof NoConnection) pace.lost();
      else if (!(error instanceof Problem) || error.code !== 'offset-wrong') throw error;
      upload = await announce();
      // A server that says two things, or a line that takes nothing: another time, not at once for ever.
      if (upload.offset === from && (!(error instanceof NoConnection) || ++lost >= MOST_LOST)) throw error;
    }
    if (upload.offset !== from) lost = 0;
  }
  return true;
}

/** The file as its hash says, or a problem: nothing is shown that somebody changed on the way. */
export async function fetchMedia(api: Api, exercise: string, file: { sha256: string; type: string }): Promise<Blob> {
  const blob = await api.authorizedBlob(pathOf(exercise, file.sha256));
  if ((await sha256Of(blob)) !== file.sha256) throw new Problem('file-damaged', 422);
  return new Blob([blob], { type: file.type });
}

/** The picture alone, encoded anew: where and with what it was taken stays behind. */
export async function bare(picture: Blob): Promise<Blob> {
  return encoded(drawn(await createImageBitmap(picture), LONGEST_SIDE), 'image/jpeg', JPEG_QUALITY);
}

/** On a canvas of no more than so many pixels on its longer side. */
export function drawn(image: ImageBitmap, longestSide: number): HTMLCanvasElement {
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  return canvas;
}

export const encoded = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> =>
  new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('the picture could not be encoded'))), type, quality),
  );

function pathOf(exercise: string, sha256?: string): string {
  return exercisePath(exercise, `/media${sha256 ? `/${sha256}` : ''}`);
}
