import { i18n } from '../../shared/language/i18n.svelte.ts';

const MOST = 4;

/** The first names of many, and how many more there are. */
export function someOf(names: readonly string[]): string {
  return names.length > MOST
    ? i18n.formats.begun(names.slice(0, MOST), `+${i18n.formats.number(names.length - MOST)}`)
    : i18n.formats.list(names);
}
