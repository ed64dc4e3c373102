import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const WEB = fileURLToPath(new URL('../../', import.meta.url))
const START_MS = 60_000

export type SecondSite = {
  origin: string
  /** What it printed so far. */
  said: () => string
  /** Resolves with its exit code once it ends. */
  ended: Promise<number | null>
  stop: () => Promise<void>
}

/**
 * Another web server of the same build, chain and database, with environment variables of its own.
 * @param settings Added to the environment of the product under test.
 */
export async function startSecondSite(settings: Readonly<Record<string, string>>): Promise<SecondSite> {
  if (!existsSync(path.join(WEB, '.next', 'BUILD_ID')))
    throw new Error('There is no build of the site: run "npm start" once.')
  const port = String(await freePort())
  const origin = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_DIST_DIR: '.next',
    WEB_ORIGIN: origin,
    ...settings,
  }
  const args = ['--import', 'tsx', 'src/front/main.ts', '--port', port]
  const child = spawn(process.execPath, args, { cwd: WEB, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (text += data))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await Promise.race([ended, untilReady(child, origin)])
  return {
    origin,
    ended,
    said: () => text,
    async stop() {
      child.kill()
      await ended
    },
  }
}

async function untilReady(child: ChildProcess, origin: string): Promise<void> {
  const deadline = Date.now() + START_MS
  while (child.exitCode === null) {
    if (
      await fetch(`${origin}/api/head`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    if (Date.now() > deadline) throw new Error('The second site does not answer.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
