import type { Api } from '../../../shared/live/api.ts';
import { bring, drawn, encoded, sha256Of } from '../../../shared/media.ts';
import { exercisePath } from '../../../shared/live/paths.ts';
import { Problem } from '../../../shared/live/problem.ts';
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
  const name = isPdf(chosen) ? pageName(page, type) : undefined;
  return { picture: { sha256, type, bytes: blob.size, ...(name && { name }) }, width, height };
}

/** What a file is called may tell who made it; from which page it is tells nothing. */
const pageName = (page: number, type: MediaType) => `pdf-page-${page}.${type === 'image/jpeg' ? 'jpg' : 'png'}`;

/** From which page of a PDF a picture is; undefined for one that is from none. */
export function pageOf(picture: Enclosure | undefined): number | undefined {
  const page = /^pdf-page-(\d{1,3})\./.exec(picture?.name ?? '')?.[1];
  return page === undefined ? undefined : Number(page);
}

/** Lines and letters stay sharp. */
async function bareDrawing(picture: Blob): Promise<{ blob: Blob; width: number; height: number }> {
  const image = await createImageBitmap(picture).catch(() => {
    throw new Problem('file-not-its-type', 422);
  });
  const canvas = drawn(image, LONGEST_SIDE);
  const png = await encoded(canvas, 'image/png', JPEG_QUALITY);
  const blob = png.size > LARGEST_PNG ? await encoded(onWhite(canvas), 'image/jpeg', JPEG_QUALITY) : png;
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
