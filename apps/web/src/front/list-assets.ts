import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

/**
 * The addresses of the build's files and of those in the folder `public`, read once. Others are refused without asking
 * the renderer.
 * @param web The folder of the web app.
 */
export function listAssets(web: string): (address: string) => boolean {
  const build = path.join(web, process.env.NEXT_DIST_DIR ?? '.next', 'static')
  const files = new Set([...addressesIn(build, '/_next/static/'), ...addressesIn(path.join(web, 'public'), '/')])
  return (address) => files.has(decodeURIComponent(address)) || GENERATED.has(address)
}

/** Routes of `app` whose answer is a file. */
const GENERATED = new Set(['/icon.svg'])

function addressesIn(folder: string, prefix: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map(({ parentPath, name }) => {
    const inside = path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/')
    return prefix + inside
  })
}
