import { defineConfig } from 'vitest/config';

// Stories that were written and have not passed yet: LIVEX_UNPROVEN=1 runs them too.
const UNPROVEN = ['e2e/packs.e2e.ts', 'e2e/catalogue.e2e.ts', 'e2e/everyScreen.e2e.ts'];

// Browser tests of the built apps: `npm run build` first.
export default defineConfig({
  test: {
    include: ['phone/e2e/**/*.e2e.ts', 'console/e2e/**/*.e2e.ts', 'e2e/**/*.e2e.ts'],
    exclude: process.env['LIVEX_UNPROVEN'] ? [] : UNPROVEN,
    testTimeout: 60_000,
    hookTimeout: 30_000,
    fileParallelism: false,
  },
});
