// A static server for dist/: enough for `npm start` and for the browser tests.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { dist } from './setup.mjs'

/** Tells our own server from a stranger's on the same port, and one copy of the app from another. */
export const badge = createHash('sha256').update(dist).digest('hex').slice(0, 16)

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** @param {string | undefined} url */
function fileFor(url) {
  try {
    const path = decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname)
    const file = normalize(join(dist, path.endsWith('/') ? `${path}index.html` : path))
    return file.startsWith(dist + sep) ? file : undefined
  } catch {
    return undefined
  }
}

/**
 * Serves dist/ to this machine alone.
 * @param {number} port 0 for any free port
 * @returns {Promise<{ url: string, close: () => Promise<void> } | undefined>} undefined when the port is taken
 */
export function serve(port) {
  const server = createServer(async (request, response) => {
    const file = fileFor(request.url)
    const body = file && (await readFile(file).catch(() => undefined))
    if (!file || !body) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个页面')
      return
    }
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-served-from': badge,
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if ('code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) resolve(undefined)
      else reject(error)
    })
    server.listen(port, 'localhost', () => {
      const address = server.address()
      const actual = typeof address === 'object' && address ? address.port : port
      resolve({
        url: `http://localhost:${actual}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })
}
