import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'
import { accountsPlugin } from './src/build/accounts.ts'

// Node would otherwise get Solid's server build, where nothing reacts.
const solidForBrowsers = {
  resolve: { conditions: ['browser', 'module', 'import', 'default'] },
  ssr: { resolve: { conditions: ['browser', 'module', 'import', 'default'] } },
}
const inlineSolid = { deps: { inline: ['solid-js'] } }

export default defineConfig({
  // Relative addresses: the build works from any folder of any host.
  base: './',
  plugins: [accountsPlugin(), solid()],
  build: {
    target: ['chrome86', 'firefox78', 'safari14.1'],
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
  },
  worker: { format: 'iife', plugins: () => [accountsPlugin()] },
  test: {
    // Otherwise the solid plugin asks for jsdom.
    environment: 'node',
    projects: [
      {
        plugins: [accountsPlugin()],
        ...solidForBrowsers,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          server: inlineSolid,
          testTimeout: 20_000,
        },
      },
      {
        plugins: [accountsPlugin()],
        ...solidForBrowsers,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/dist-server.ts'],
          server: inlineSolid,
          testTimeout: 90_000,
          hookTimeout: 60_000,
          // A person at a page is waited for most of the time: two browsers share two cores. More would time out.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
