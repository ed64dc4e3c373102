// Where npm put forge itself. The package's own wrapper ends with 0 whatever forge ends with.
import { createRequire } from 'node:module'
import path from 'node:path'

const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' }

export function forgeBinary() {
  const name = `@foundry-rs/forge-${process.platform}-${ARCHITECTURES[process.arch] ?? process.arch}`
  const folder = path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
  return path.join(folder, 'bin', process.platform === 'win32' ? 'forge.exe' : 'forge')
}
