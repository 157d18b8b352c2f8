import type { Api } from '../../../shared/api.ts';
import { bring, sha256Of } from '../../../shared/media.ts';
import { exercisePath } from '../../../shared/paths.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Enclosure, MediaType } from '../../../shared/protocol.ts';

/** What the server takes: 16 MB in the memory of each phone. */
const LONGEST_SIDE = 2_048;
/** A photo of a plan; a drawing is far below. */
const LARGEST_PNG = 3 * 1024 * 1024;
const JPEG_QUALITY = 0.9;
const PDF = 'application/pdf';

export interface Drawing {
  picture: Enclosure;
  width: number;
  height: number;
}

export const isPdf = ({ name, type }: File): boolean => type === PDF || /\.pdf$/i.test(name);

/** A chosen picture, or one page of a PDF, on the server: encoded anew, so that nothing is told that is not to be seen. */
export async function drawingFrom(chosen: File, page: number, api: Api, exercise: string): Promise<Drawing> {
  const picture = isPdf(chosen)
    ? await api.authorizedBlob(
        exercisePath(exercise, `/plan-page?${new URLSearchParams({ page: String(page) })}`),
        chosen.slice(0, chosen.size, PDF),
      )
    : chosen;
  const { blob, width, height } = await bareDrawing(picture);
  const sha256 = await sha256Of(blob);
  const type = blob.type as MediaType;
  await bring(api, exercise, { sha256, type, blob });
  return { picture: { sha256, type, bytes: blob.size }, width, height };
}

/** Lines and letters stay sharp. */
async function bareDrawing(picture: Blob): Promise<{ blob: Blob; width: number; height: number }> {
  const image = await createImageBitmap(picture).catch(() => {
    throw new Problem('file-not-its-type', 422);
  });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const png = await encoded(canvas, 'image/png');
  const blob = png.size > LARGEST_PNG ? await encoded(onWhite(canvas), 'image/jpeg') : png;
  return { blob, width: canvas.width, height: canvas.height };
}

/** JPEG has no transparency, and would make it black. */
function onWhite(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const context = canvas.getContext('2d')!;
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

const encoded = (canvas: HTMLCanvasElement, type: string) =>
  new Promise<Blob>((done, failed) =>
    canvas.toBlob(
      (blob) => (blob ? done(blob) : failed(new Error('the picture could not be encoded'))),
      type,
      JPEG_QUALITY,
    ),
  );
