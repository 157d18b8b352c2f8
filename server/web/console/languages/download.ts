import type { Api } from '../../shared/api.ts';
import { problemOf } from '../../shared/problem.ts';
import { saved } from '../../shared/saved.ts';

/** Saves what the server answers as a file; a link alone could not carry the token. */
export async function downloaded(api: Api, path: string, name: string): Promise<void> {
  const response = await fetch(path, { headers: { Authorization: `Bearer ${await api.accessToken()}` } });
  if (!response.ok) throw await problemOf(response);
  saved(await response.blob(), name);
}
