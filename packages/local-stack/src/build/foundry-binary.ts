import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { LocalStackError } from '../local-stack-error'

const architectures: Record<string, string> = { x64: 'amd64', arm64: 'arm64' }

/**
 * Path of a Foundry program that npm installed for this machine. The program itself, not the package's JavaScript
 * wrapper: a signal must reach the real process.
 * @throws LocalStackError if npm left the platform's package out.
 */
export function foundryBinary(tool: 'anvil' | 'forge' | 'cast'): string {
  const name = `@foundry-rs/${tool}-${process.platform}-${architectures[process.arch] ?? process.arch}`
  const require = createRequire(import.meta.url)
  try {
    const folder = path.dirname(require.resolve(`${name}/package.json`))
    const binary = path.join(folder, 'bin', process.platform === 'win32' ? `${tool}.exe` : tool)
    if (existsSync(binary)) return binary
  } catch {
    // Not installed: the error below says so.
  }
  throw new LocalStackError(
    `${tool} is not installed: the optional package ${name} is missing. Run "npm install" (without --omit=optional); ` +
      'if it stays missing, Foundry publishes no build for this machine.',
  )
}
