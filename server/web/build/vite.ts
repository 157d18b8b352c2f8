import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { PluginOption, Rolldown, UserConfig } from 'vite';
import { slimCatalogs } from './catalogs.ts';

const WEB = fileURLToPath(new URL('..', import.meta.url));
const SHARED_TEXTS = ['common.', 'problem.', 'state.', 'function.', 'inject-type.', 'inject-field.'];

/** Browsers of the phones that people really bring: up to six years old. */
const OLDEST_BROWSERS = ['chrome87', 'safari15.4', 'firefox98'];

/** What both apps share. A server started by hand on {@code LIVEX_PORT} answers the API while developing. */
export function appConfig(
  app: 'phone' | 'console',
  plugins: PluginOption[] = [],
  moreTexts: string[] = [],
  isAsked?: (key: string) => boolean,
): UserConfig {
  const server = `http://localhost:${process.env['LIVEX_PORT'] ?? '8080'}`;
  return {
    root: `${WEB}/${app}`,
    base: `/${app}/`,
    plugins: [
      svelte({ configFile: `${WEB}/svelte.config.js` }),
      slimCatalogs([...SHARED_TEXTS, `${app}.`, ...moreTexts], isAsked),
      ...plugins,
    ],
    build: {
      outDir: `${WEB}/dist/${app}`,
      emptyOutDir: true,
      target: OLDEST_BROWSERS,
      // Inlined data: URLs and the inline preload script would need holes in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstChunk }] } } },
    },
    server: {
      fs: { allow: [`${WEB}/../..`] },
      proxy: { '/api': { target: server, ws: true }, '/j': server },
    },
  };
}

/** What the first page needs anyway comes in one file: in a dozen small ones the same code is a fifteenth larger on the wire. */
function firstChunk(id: string, context: Rolldown.ChunkingContext): string | null {
  const seen = new Set<string>();
  const isNeededAtOnce = (module: string): boolean => {
    if (seen.has(module)) return false;
    seen.add(module);
    const info = context.getModuleInfo(module);
    return info !== null && (info.isEntry || info.importers.some(isNeededAtOnce));
  };
  return isNeededAtOnce(id) ? 'first' : null;
}
