/** Where pictures of the operator's map are kept, beside the database. */
export const MAP_CACHE = 'livex-map';

export async function forgetMap(): Promise<void> {
  await globalThis.caches?.delete(MAP_CACHE);
}
