import { defineConfig } from 'vitest/config';

// Browser tests of the built apps: `npm run build` first.
export default defineConfig({
  test: {
    include: ['phone/e2e/**/*.e2e.ts', 'console/e2e/**/*.e2e.ts', 'e2e/**/*.e2e.ts'],
    // Against hanging only: two cores share a server, two browsers and whatever else runs there.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
  },
});
