import type english from '../../../../i18n/catalogs/en.json';

/** A key that is not in the English catalog does not compile. */
export type MessageKey = Exclude<keyof typeof english, `@@${string}`>;

/** What build/catalogs.ts makes of a catalog: message by key, English where a translation is missing. */
export type Catalog = Partial<Record<string, string>>;

const loaders = import.meta.glob<{ default: Catalog }>('../../../../i18n/catalogs/*.json');

/** One chunk per language, loaded when it is chosen. A language without a catalog gets the English one. */
export async function loadCatalog(language: string): Promise<Catalog> {
  const load = loaders[`../../../../i18n/catalogs/${language}.json`] ?? loaders['../../../../i18n/catalogs/en.json'];
  return load ? (await load()).default : {};
}
