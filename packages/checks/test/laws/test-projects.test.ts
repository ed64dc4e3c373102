import path from 'node:path'
import { projectRoot } from '@commonweight/local-stack/project-root'
import { expect, test } from 'vitest'
import config from '../../../../vitest.config'
import { sourceFiles } from './source-files'

type Project = { test: { name: string; include: string[]; exclude?: string[] } }
const projects = (config.test?.projects ?? []) as Project[]
const matches = (file: string, patterns: readonly string[] = []) =>
  patterns.some((pattern) => path.posix.matchesGlob(file, pattern))
const projectsOf = (file: string) =>
  projects
    .filter(({ test: { include, exclude } }) => matches(file, include) && !matches(file, exclude))
    .map(({ test: { name } }) => name)

const testFiles = sourceFiles().filter((file) => /\.test\.tsx?$/.test(file))

test('every test file belongs to exactly one project, so that it is run, and once', () => {
  expect(projectRoot).toBe(config.root?.replace(/\/$/, ''))
  const wrong = testFiles
    .filter((file) => projectsOf(file).length !== 1)
    .map((file) => `${file}: ${projectsOf(file).join(', ') || 'none'}`)
  expect(wrong).toEqual([])
})

test('every project has a test file', () => {
  const empty = projects
    .map(({ test: { name } }) => name)
    .filter((name) => !testFiles.some((file) => projectsOf(file).includes(name)))
  expect(empty).toEqual([])
})
