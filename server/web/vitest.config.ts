import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { slimCatalogs } from './build/catalogs.ts';

export default defineConfig({
  plugins: [svelte(), slimCatalogs([''])],
  resolve: { conditions: ['browser'] },
  test: {
    include: ['{build,shared,phone,console}/**/*.test.ts'],
    passWithNoTests: true,
    // Against hanging only: on a busy machine twelve catalogs are not read in ten seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
