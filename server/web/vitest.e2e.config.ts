import { defineConfig } from 'vitest/config';

// Browser tests of the built apps: `npm run build` first.
export default defineConfig({
  test: {
    include: ['phone/e2e/**/*.e2e.ts', 'console/e2e/**/*.e2e.ts', 'e2e/**/*.e2e.ts'],
    testTimeout: 60_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
  },
});
