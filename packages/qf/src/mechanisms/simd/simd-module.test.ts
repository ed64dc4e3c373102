import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { simdModuleText } from '../../../wasm/simd-module-text'
import { simdModule } from './simd-module'

test('the bytes are those of wasm/row-math.wat; if not: npm run wasm -w @commonweight/qf', async () => {
  const committed = readFileSync(new URL('simd-module.ts', import.meta.url), 'utf8')
  expect(committed).toBe(await simdModuleText())
})

test('browsers compile them at once on any thread, which some do up to 4 kB', () => {
  expect(atob(simdModule).length).toBeLessThanOrEqual(4_096)
})
