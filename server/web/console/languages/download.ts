import type { Api } from '../../shared/live/api.ts';
import { problemOf } from '../../shared/live/problem.ts';
import { saved } from '../../shared/saved.ts';

/** The file that the server answers with, to a command where there is one, however long it takes; a link could not carry the token. */
export async function fileFrom(api: Api, path: string, body?: object): Promise<Blob> {
  const headers = { Authorization: `Bearer ${await api.accessToken()}` };
  const response = await fetch(
    path,
    body
      ? { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
      : { headers },
  );
  if (!response.ok) throw await problemOf(response);
  return response.blob();
}

/** Saves what the server answers as a file. */
export async function downloaded(api: Api, path: string, name: string): Promise<void> {
  saved(await fileFrom(api, path), name);
}
