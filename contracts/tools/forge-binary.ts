import { createRequire } from 'node:module'
import path from 'node:path'

const ARCHITECTURES: Record<string, string> = { x64: 'amd64', arm64: 'arm64' }

/** Path of forge as npm installed it. The package's own wrapper exits with 0 even if forge fails. */
export function forgeBinary(): string {
  const name = `@foundry-rs/forge-${process.platform}-${ARCHITECTURES[process.arch] ?? process.arch}`
  const folder = path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
  return path.join(folder, 'bin', process.platform === 'win32' ? 'forge.exe' : 'forge')
}
