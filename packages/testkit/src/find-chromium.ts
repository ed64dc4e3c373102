import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '@commonweight/local-stack/project-root'

const run = promisify(execFile)

export type Chromium = {
  executablePath: string
  /** Variables that this binary needs besides the process's own (its libraries and fonts). */
  env: Record<string, string>
  /** Where it was found, for a test's output. */
  source: 'CHROME_PATH' | 'system' | '@sparticuz/chromium'
  version: string
}

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const HOW_TO_GET_ONE =
  'Install Chromium ("apt-get install chromium") or Chrome, or set CHROME_PATH to the program of one; ' +
  'on Linux x64 the npm package @sparticuz/chromium is used when neither is there.'

/**
 * A Chromium that runs on this machine: CHROME_PATH, else the system's, else the one packed in @sparticuz/chromium
 * (only its binary, unpacked once under .cache; never its default flags, which switch web security off).
 * @throws Error that says what to install, when none runs.
 */
export async function findChromium(): Promise<Chromium> {
  const given = process.env.CHROME_PATH
  if (given) return checked(given, 'CHROME_PATH')
  for (const candidate of SYSTEM_PATHS) {
    if (existsSync(candidate)) return checked(candidate, 'system')
  }
  return packed()
}

async function checked(executablePath: string, source: Chromium['source']): Promise<Chromium> {
  try {
    return { executablePath, env: {}, source, version: await readVersion(executablePath, {}) }
  } catch (cause) {
    throw new Error(`${source} names ${executablePath}, which does not run as Chromium. ${HOW_TO_GET_ONE}`, { cause })
  }
}

async function readVersion(executablePath: string, env: Record<string, string>): Promise<string> {
  const { stdout } = await run(executablePath, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...env },
    timeout: 30_000,
  })
  const version = /\d+\.\d+\.\d+\.\d+/.exec(stdout)?.[0]
  if (version === undefined) throw new Error(`no version in its answer: ${stdout.slice(0, 200)}`)
  return version
}

async function packed(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(`No Chromium found. ${HOW_TO_GET_ONE}`)
  const folder = await unpacked()
  const executablePath = path.join(folder, 'chromium')
  const withFonts = { FONTCONFIG_FILE: await fontsOf(folder) }
  // The package also carries the libraries that a bare system lacks; a system's own are preferred, where it has them.
  const withLibraries = { ...withFonts, LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') }
  for (const env of [withFonts, withLibraries]) {
    const version = await readVersion(executablePath, env).catch(() => undefined)
    if (version !== undefined) return { executablePath, env, source: '@sparticuz/chromium', version }
  }
  throw new Error(`The Chromium of @sparticuz/chromium, unpacked in ${folder}, does not run here. ${HOW_TO_GET_ONE}`)
}

/**
 * The fonts that came with it and those of the system: the package's own list names folders of the service that it was
 * made for, and without any font Chromium ends at the first form field.
 */
async function fontsOf(folder: string): Promise<string> {
  const file = path.join(folder, 'fonts.conf')
  const folders = [path.join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  const lines = folders.map((each) => `  <dir>${each}</dir>`)
  // As on most systems; without them digits of the fallback have other widths, and lines break elsewhere.
  const generic = { monospace: 'DejaVu Sans Mono', serif: 'DejaVu Serif', 'sans-serif': 'Open Sans' }
  for (const [family, font] of Object.entries(generic)) {
    lines.push(`  <alias><family>${family}</family><prefer><family>${font}</family></prefer></alias>`)
  }
  const cache = `  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>`
  const text = ['<?xml version="1.0"?>', '<fontconfig>', ...lines, cache, '</fontconfig>', ''].join('\n')
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return file
  // Several tests start at the same time, and none may read half of it.
  const draft = `${file}-${process.pid}-${Math.random()}`
  await writeFile(draft, text)
  await rename(draft, file)
  return file
}

/** Unpacks in a process of its own, as the package chooses its target by the process's temporary folder. */
async function unpacked(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = path.join(entry.slice(0, entry.lastIndexOf(`${path.sep}build${path.sep}`)), 'package.json')
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  const cache = path.join(projectRoot, '.cache')
  const folder = path.join(cache, `chromium-${version}`)
  if (existsSync(path.join(folder, 'chromium'))) return folder
  await mkdir(cache, { recursive: true })
  const scratch = await mkdtemp(path.join(cache, 'chromium-unpacking-'))
  const script = "import('@sparticuz/chromium').then((m) => m.default.executablePath())"
  await run(process.execPath, ['-e', script], {
    cwd: path.dirname(manifest),
    env: { ...process.env, TMPDIR: scratch, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  })
  await rename(scratch, folder).catch(async (error: unknown) => {
    // Another process was faster: its copy is as good.
    await rm(scratch, { recursive: true, force: true })
    if (!existsSync(path.join(folder, 'chromium'))) throw error
  })
  return folder
}
