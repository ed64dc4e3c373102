// Runs before anything is installed, so it uses Node alone: checks Node, installs packages, hands over to TypeScript.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { missingParts, missingPartsLine, thisMachine } from './missing-parts.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '')
const lockfile = path.join(root, 'package-lock.json')
const stamp = path.join(root, 'node_modules', '.commonweight-installed')

/**
 * @param {() => Promise<(argv: string[]) => Promise<number>>} load Imports the command, once packages are there.
 * @param {{ needsProduct?: boolean }} options `needsProduct: false`: for commands that do not run the product. They work
 * on machines that lack some of its parts, and with the packages as they are: nothing is installed.
 */
export async function bootstrap(load, { needsProduct = true } = {}) {
  requireNode(20, 19)
  process.chdir(root)
  if (needsProduct) {
    requireParts()
    if (!isInstalled()) await install()
  } else requirePackages()
  const { register } = await import('tsx/esm/api')
  register()
  const { runCommand } = await import('../src/commands/run-command.ts')
  await runCommand(load, process.argv.slice(2))
}

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number)
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return
  end(`Node ${major}.${minor} or later is needed; this is ${process.versions.node}. Get it from https://nodejs.org.`)
}

function requireParts() {
  const machine = thisMachine()
  const missing = missingParts(machine, JSON.parse(readFileSync(lockfile, 'utf8')).packages, process.env)
  if (missing.length > 0) end(missingPartsLine(machine, missing))
}

function requirePackages() {
  if (!existsSync(path.join(root, 'node_modules', 'tsx'))) end('The packages are not installed. Run "npm ci" first.')
}

/** Of the lock file and of the machine: a folder that came from another machine is installed again. */
function installHash() {
  const { platform, arch, libc } = thisMachine()
  return createHash('sha256').update(readFileSync(lockfile)).update(`${platform} ${arch} ${libc}`).digest('hex')
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === installHash()
}

async function install() {
  const began = Date.now()
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`
  process.stdout.write('  packages    installing (npm install)...\n')
  const alive = setInterval(() => process.stdout.write(`  packages    still installing, ${seconds()}\n`), 15_000)
  const code = await npmInstall()
  clearInterval(alive)
  if (code !== 0) end('npm install failed; what it said is above. Is the npm registry within reach? Then try again.')
  writeFileSync(stamp, `${installHash()}\n`)
  process.stdout.write(`  packages    installed, ${seconds()}\n`)
}

function npmInstall() {
  // Whatever this user's settings leave out elsewhere (NODE_ENV=production, omit=optional): the system needs all of it.
  const args = ['install', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const [program, given] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args]
  return new Promise((resolve) => {
    const child = spawn(program, given, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
    child.on('error', (error) => end(`npm could not be run (${error.message}). It comes with Node.`))
    child.on('close', resolve)
  })
}

function end(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
