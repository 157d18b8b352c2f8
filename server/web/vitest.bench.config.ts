import { defineConfig } from 'vitest/config';

// What is measured, by hand and never as a test: `npm run build` first, then `npm run bench:board`.
export default defineConfig({
  test: {
    include: ['console/bench/**/*.bench.ts', 'phone/bench/**/*.bench.ts'],
    testTimeout: 600_000,
    hookTimeout: 30_000,
    disableConsoleIntercept: true,
  },
});
