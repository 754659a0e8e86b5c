import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.{ts,tsx}', 'apps/*/src/**/*.test.{ts,tsx}', 'test/*.test.ts'],
    // Files share their modules: a room is read once, not once a file. No test leaves anything behind in one.
    isolate: false,
    // All cores: most files only compute, and by default one core is left idle.
    maxWorkers: '100%',
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
