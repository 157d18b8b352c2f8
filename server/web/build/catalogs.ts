import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { Plugin } from 'vite';

type Catalog = Record<string, { defaultMessage: string; description?: string }>;

const FOLDER = `i18n${sep}catalogs${sep}`;

const read = (file: string): Catalog => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Catalog) : {});

/** The beginning of a key whose rest is known at run time only, such as `problem.` of `problem.${code}`. */
const HEAD_OF_KEY = /`([a-z][a-z-]*\.[a-z.-]*)\$\{/g;

/**
 * Whether a source in these folders can ask for a key: it stands there in whole, or begins as a key that is put together
 * does. What only another app says is not worth a phone's first seconds.
 */
export function askedIn(folders: string[]): (key: string) => boolean {
  const sources = folders.flatMap(sourcesIn).map((file) => readFileSync(file, 'utf8'));
  const heads = new Set(sources.flatMap((source) => [...source.matchAll(HEAD_OF_KEY)].map(([, head]) => head ?? '')));
  const all = sources.join('\n');
  return (key) => all.includes(key) || [...heads].some((head) => key.startsWith(head));
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name) && !/\.(test|e2e)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Makes a catalog as small as a phone wants it: only the app's own prefixes and what it can ask for, no descriptions, and
 * English already filled in where a translation is missing, so that no second catalog is ever loaded. `@@missing` names
 * the keys filled in.
 */
export function slimCatalogs(prefixes: string[], isAsked: (key: string) => boolean = () => true): Plugin {
  const wanted = (key: string) =>
    key === 'catalog.state' || (prefixes.some((prefix) => key.startsWith(prefix)) && isAsked(key));
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
