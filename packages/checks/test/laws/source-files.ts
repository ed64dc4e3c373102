import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '@commonweight/local-stack/project-root'

/** Made, not written. */
const NOT_SOURCE =
  /^(node_modules|\.git|\.cache|\.data|\.turbo|\.next.*|artifacts|generated|generated\.ts|next-env\.d\.ts|out(-[a-z]+)?|cache(-[a-z]+)?|snapshots|package-lock\.json)$/

/** Every file that people write, relative to the repository, with `/`. */
export function sourceFiles(folder = ''): string[] {
  return readdirSync(path.join(projectRoot, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_SOURCE.test(name))
    .flatMap((entry) => {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? sourceFiles(file) : [file]
    })
}

export const isTypeScript = (file: string) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')
export const isTest = (file: string) => /\.test\.tsx?$/.test(file) || /\/(test|bench)\//.test(file)

export function textOf(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8')
}

/** `packages/sdk` of `packages/sdk/src/deploy/deploy.ts`; undefined for files at the root. */
export function workspaceOf(file: string): string | undefined {
  return /^(?:apps|packages)\/[^/]+|^contracts/.exec(file)?.[0]
}
