import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../project-root'
import { DEMO_PAST_SECONDS } from './seed'

test('a chain for the demo campaigns begins as many days ago as their history takes', () => {
  const stage = readFileSync(path.join(projectRoot, 'apps/seed/src/stage.ts'), 'utf8')
  const [, days] = /export const TODAY: Day = (\d+)\n/.exec(stage) ?? []
  expect(DEMO_PAST_SECONDS).toBe(Number(days) * 86_400)
})
