import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { foundryBinary } from '../foundry-binary'
import { installedFile } from '../installed-package'
import { projectRoot } from '../project-root'
import { checksSuite } from './checks-suite'
import { contractsFolder } from './forge-suite'

/** Form and lint of everything that is not Solidity, and types of every workspace. */
export const lintSuite = checksSuite('lint', 'checking form and lint', () => [
  {
    name: 'biome check',
    program: process.execPath,
    args: [installedFile('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings', '--colors=off', '.'],
    logName: 'lint-biome',
  },
])

export const typesSuite = checksSuite('types', 'checking types', () => [
  // Pages are typed by the routes around them, which Next writes down first.
  {
    name: 'types of routes',
    program: process.execPath,
    args: [installedFile('next', 'dist/bin/next'), 'typegen'],
    cwd: path.join(projectRoot, 'apps/web'),
    env: { NEXT_TELEMETRY_DISABLED: '1' },
    logName: 'types-routes',
  },
  ...workspaces()
    .filter(({ scripts }) => scripts.typecheck !== undefined)
    .map(({ folder }) => ({
      name: `types of ${folder}`,
      program: process.execPath,
      args: [installedFile('typescript', 'bin/tsc'), '--noEmit', '--pretty', 'false'],
      cwd: path.join(projectRoot, folder),
      logName: `types-${path.basename(folder)}`,
    })),
])

const forge = (name: string, ...args: string[]) => ({
  name,
  program: foundryBinary('forge'),
  args,
  cwd: contractsFolder,
  env: { FOUNDRY_PROFILE: undefined },
  logName: `contracts-${args[0]}`,
})

/** The contracts compile without a warning, are formatted, and have no lint. */
export const solidityLintSuite = checksSuite(
  'solidity',
  'compiling without warnings, form and lint of the contracts',
  () => [
    forge('forge build, no warning', 'build', '--deny', 'warnings'),
    forge('forge fmt', 'fmt', '--check'),
    forge('forge lint', 'lint', '--deny', 'notes'),
  ],
)

/** Gas against the committed figures. */
export const gasSuite = checksSuite('gas', 'measuring gas of the release build', () => [
  {
    name: 'gas against the committed snapshots',
    program: process.execPath,
    args: [path.join(contractsFolder, 'bin', 'gas-check.mjs')],
    cwd: contractsFolder,
    logName: 'gas',
  },
])

export type Workspace = { folder: string; name: string; scripts: Record<string, string> }

/** Every workspace of the repository. */
export function workspaces(): Workspace[] {
  const folders = ['apps', 'packages'].flatMap((parent) =>
    readdirSync(path.join(projectRoot, parent)).map((name) => `${parent}/${name}`),
  )
  return [...folders, 'contracts']
    .filter((folder) => existsSync(path.join(projectRoot, folder, 'package.json')))
    .map((folder) => {
      const { name, scripts = {} } = JSON.parse(readFileSync(path.join(projectRoot, folder, 'package.json'), 'utf8'))
      return { folder, name, scripts }
    })
}
