// npm start: install if needed, build if needed, serve, open.
import { spawn } from 'node:child_process'
import { badge, serve } from './serve.mjs'
import { command, ensureBuild, ensureDependencies, SetupError } from './setup.mjs'

const usualPort = 4173
const portsToTry = 20

await command(async () => {
  ensureDependencies()
  if (ensureBuild()) console.log('页面已构建。')

  const running = await alreadyRunning()
  if (running) {
    announce(running)
    return 0
  }
  for (let port = usualPort; port < usualPort + portsToTry; port++) {
    const server = await serve(port)
    if (!server) continue
    announce(server.url)
    if (port !== usualPort) {
      // A browser keeps drafts per address, port included.
      console.log(
        `端口 ${usualPort} 已被其他程序占用。浏览器按网址保存草稿：在原来的网址里做的草稿，这里看不到。`,
      )
    }
    console.log('按 Ctrl+C 结束。')
    return undefined
  }
  throw new SetupError(`${usualPort} 至 ${usualPort + portsToTry - 1} 端口都被占用，无法启动。`)
})

/** The address of this same copy of the app when another `npm start` serves it already. */
async function alreadyRunning() {
  const url = `http://localhost:${usualPort}/`
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(1000) })
    return answer.headers.get('x-served-from') === badge ? url : undefined
  } catch {
    return undefined
  }
}

/** @param {string} url */
function announce(url) {
  console.log(`决算公开助手已启动，请在浏览器打开：${url}`)
  if (!process.argv.includes('--no-open')) openInBrowser(url)
}

/** @param {string} url */
function openInBrowser(url) {
  const { platform, env } = process
  if (env.CI) return
  const [program, ...args] =
    platform === 'darwin'
      ? ['open', url]
      : platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : env.DISPLAY || env.WAYLAND_DISPLAY
          ? ['xdg-open', url]
          : []
  if (!program) return
  const opener = spawn(program, args, { stdio: 'ignore', detached: true })
  // The address is printed already; a desktop without an opener is no reason to fail.
  opener.on('error', () => {})
  opener.unref()
}
