import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { Plugin } from 'vite';

type Catalog = Record<string, { defaultMessage: string; description?: string }>;

const FOLDER = `i18n${sep}catalogs${sep}`;

const read = (file: string): Catalog => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Catalog) : {});

/**
 * Makes a catalog as small as a phone wants it: only the app's own prefixes, no descriptions, and English already filled
 * in where a translation is missing, so that no second catalog is ever loaded. `@@missing` names the keys filled in.
 */
export function slimCatalogs(prefixes: string[]): Plugin {
  const wanted = (key: string) => key === 'catalog.state' || prefixes.some((prefix) => key.startsWith(prefix));
  return {
    name: 'livex-slim-catalogs',
    enforce: 'pre',
    load(id) {
      const file = id.split('?')[0] ?? id;
      if (!file.includes(FOLDER) || !file.endsWith('.json')) return null;
      const english = join(dirname(file), 'en.json');
      this.addWatchFile(english);
      const own = read(file);
      const slim: Record<string, string> = {};
      const missing: string[] = [];
      for (const [key, message] of Object.entries({ ...read(english), ...own })) {
        if (!wanted(key)) continue;
        slim[key] = message.defaultMessage;
        if (!(key in own)) missing.push(key);
      }
      if (missing.length > 0) {
        slim['@@missing'] = missing.join(' ');
        this.warn(`${basename(file)}: ${missing.length} texts shown in English`);
      }
      return JSON.stringify(slim);
    },
  };
}
