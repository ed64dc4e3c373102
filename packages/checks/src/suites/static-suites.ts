import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { foundryBinary } from '@commonweight/local-stack/build/foundry-binary'
import { WEB_ENVIRONMENT } from '@commonweight/local-stack/build/prepare'
import { installedFile, projectRoot } from '@commonweight/local-stack/project-root'
import { type Check, checksSuite } from './checks-suite'
import { contractsFolder, contractsTool } from './forge-suite'

/** Form and lint of everything that is not Solidity, and types of every workspace. */
export const lintSuite = checksSuite('lint', 'checking form and lint', () => [
  {
    name: 'biome check',
    program: process.execPath,
    args: [installedFile('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings', '--colors=off', '.'],
    logName: 'lint-biome',
  },
])

/**
 * Types of every workspace and of the configuration at the root. Workspaces without compiler options of their own are
 * checked as one program, not by turbo's task `typecheck`: the verdict is the same, but what they share is read once.
 * Without a cache, as in CI, one program per workspace takes four times the processor time.
 */
export const typesSuite = checksSuite('types', 'checking types', () => {
  const folders = readWorkspaces().filter(({ scripts }) => scripts.typecheck !== undefined)
  const plain = folders.filter(({ folder }) => readTsconfig(folder).compilerOptions === undefined)
  const others = folders.filter((one) => !plain.includes(one))
  return [
    routeTypes,
    typeCheck(`types of ${plain.map(({ folder }) => folder).join(', ')}`, writePlainProgram(plain)),
    ...others.map(({ folder }) => typeCheck(`types of ${folder}`, path.join(projectRoot, folder, 'tsconfig.json'))),
  ]
})

/** The types of pages depend on the list of routes, which Next.js writes first. */
const routeTypes: Check = {
  name: 'types of the routes',
  program: process.execPath,
  args: [installedFile('next', 'dist/bin/next'), 'typegen'],
  cwd: path.join(projectRoot, 'apps', 'web'),
  env: { ...WEB_ENVIRONMENT, NEXT_DIST_DIR: undefined },
  logName: 'types-routes',
}

type Tsconfig = { extends: string; compilerOptions?: object; include: string[] }

function readTsconfig(folder: string): Tsconfig {
  return JSON.parse(readFileSync(path.join(projectRoot, folder, 'tsconfig.json'), 'utf8')) as Tsconfig
}

function writePlainProgram(plain: readonly Workspace[]): string {
  const include = plain.flatMap(({ folder }) => readTsconfig(folder).include.map((part) => `../${folder}/${part}`))
  const file = path.join(projectRoot, '.cache', 'tsconfig.plain.json')
  const program: Tsconfig = { extends: '../tsconfig.base.json', include: ['../*.ts', ...include] }
  writeFileSync(file, JSON.stringify(program))
  return file
}

function typeCheck(name: string, tsconfig: string): Check {
  return {
    name,
    program: process.execPath,
    args: [installedFile('typescript', 'bin/tsc'), '--noEmit', '--pretty', 'false', '-p', tsconfig],
    logName: `types-${path.basename(path.dirname(tsconfig))}`,
  }
}

const forge = (name: string, ...args: string[]) => ({
  name,
  program: foundryBinary('forge'),
  args,
  cwd: contractsFolder,
  env: { FOUNDRY_PROFILE: undefined },
  logName: `contracts-${args[0]}`,
})

const contractsProgram = (name: string, file: string): Check => ({
  name,
  program: process.execPath,
  args: contractsTool(file),
  cwd: contractsFolder,
  env: { FOUNDRY_PROFILE: undefined },
  logName: `contracts-${path.basename(file, '.ts')}`,
})

/** The contracts are formatted and pass the linter. The suite `contracts` checks that they compile without a warning. */
export const solidityLintSuite = checksSuite('solidity', 'form and lint of the contracts', () => [
  forge('forge fmt', 'fmt', '--check'),
  forge('forge lint', 'lint', '--deny', 'notes'),
])

/** Calls every function that changes state as every role and compares the outcomes with docs/contracts.md. */
export const permissionsSuite = checksSuite('permissions', 'comparing who may call what with docs/contracts.md', () => [
  contractsProgram('who may call what', 'permissions/check-permissions.ts'),
])

/** What the solver proves about the contracts' arithmetic. It takes minutes. */
export const proofsSuite = checksSuite('proofs', 'asking the solver for proofs', () => [
  contractsProgram('proofs against contracts/smt/README.md', 'smt/check-proofs.ts'),
])

/** Compares gas with the committed figures. */
export const gasSuite = checksSuite('gas', 'measuring gas of the release build', () => [
  contractsProgram('gas against the committed snapshots', 'gas/check-gas.ts'),
])

export type Workspace = { folder: string; name: string; scripts: Record<string, string> }

/** Every workspace of the repository. */
export function readWorkspaces(): Workspace[] {
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
