// Runs a TypeScript command through vite, with the project's own config:
//   node src/cli/run.mjs report DRAFT.json OUT.docx   -> src/cli/report.ts
//   node src/cli/run.mjs bench                        -> test/bench/index.ts
//   node src/cli/run.mjs rounding                     -> test/bench/rounding.ts
// The module exports `async function main(args: string[]): Promise<number>`, which gives the exit code.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { command, ensureDependencies, root, SetupError } from './setup.mjs'

const TRIALS = new Map([
  ['bench', 'test/bench/index.ts'],
  ['rounding', 'test/bench/rounding.ts'],
])

await command(async () => {
  const [name = '', ...args] = process.argv.slice(2)
  const entry = TRIALS.get(name) ?? `src/cli/${name}.ts`
  if (!/^\w+$/.test(name) || !existsSync(join(root, entry))) {
    throw new SetupError(`没有“${name}”这个命令。`)
  }
  ensureDependencies()

  const { createServer } = await import('vite')
  const server = await createServer({
    root,
    configFile: join(root, 'vite.config.ts'),
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  // npm runs scripts from the root; the paths in `args` are meant from where the person stands.
  process.chdir(process.env.INIT_CWD ?? process.cwd())
  try {
    const module = await server.ssrLoadModule(`/${entry}`)
    if (typeof module.main !== 'function') throw new Error(`${entry} exports no main(args)`)
    return await module.main(args)
  } finally {
    await server.close()
  }
})
