// Global set-up of the browser tests: an up-to-date dist/, served once for all of them.
import type { TestProject } from 'vitest/node'
import { serve } from '../../src/cli/serve.mjs'
import { ensureBuild } from '../../src/cli/setup.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    distUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  ensureBuild()
  const server = await serve(0)
  if (!server) throw new Error('no free port')
  project.provide('distUrl', server.url)
  return () => server.close()
}
