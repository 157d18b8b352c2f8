import type { Api } from '../../shared/live/api.ts';
import { bare, bring, familyOf, sha256Of } from '../../shared/media.ts';
import type { NamedFile } from '../../shared/namedFile.ts';
import { Problem } from '../../shared/live/problem.ts';
import type { Enclosure, MediaType } from '../../shared/protocol.ts';

const BY_ENDING: Record<string, MediaType> = {
  pdf: 'application/pdf',
  md: 'text/markdown',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  webm: 'audio/webm',
};
const LONGEST_NAME = 100;

export const CHOOSABLE = ['image/*', ...Object.keys(BY_ENDING).map((ending) => `.${ending}`)].join();

/** A chosen file, on the server: pictures encoded anew, so that nothing is told that is not to be seen. */
export async function broughtFrom(chosen: File, api: Api, exercise: string): Promise<Enclosure> {
  const type = typeOf(chosen);
  const blob = familyOf(type) === 'photo' ? await bare(chosen) : chosen.slice(0, chosen.size, type);
  const sha256 = await sha256Of(blob);
  await bring(api, exercise, { sha256, type, blob });
  const name = nameOf(chosen, type);
  return { sha256, type, bytes: blob.size, ...(name && { name }) };
}

/** What was recorded here, on the server. */
export async function broughtSound({ sha256, type, blob }: NamedFile, api: Api, exercise: string): Promise<Enclosure> {
  await bring(api, exercise, { sha256, type, blob });
  return { sha256, type, bytes: blob.size };
}

/** Browsers differ in what they call a file; its ending does not. */
export function typeOf({ name, type }: { name: string; type: string }): MediaType {
  if (type.startsWith('image/')) return 'image/jpeg';
  const known = BY_ENDING[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
  if (!known) throw new Problem('unsupported-media-type', 415);
  return known;
}

/** As its author called it, where that is a name that phones take. */
function nameOf({ name }: File, type: MediaType): string | undefined {
  const stem = name
    .replace(/\.[^.]*$/, '')
    .replace(/[\\/\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/^[.\s]+/, '');
  const ending = type === 'image/jpeg' ? '.jpg' : `.${name.slice(name.lastIndexOf('.') + 1)}`;
  return stem ? stem.slice(0, LONGEST_NAME - ending.length) + ending : undefined;
}
