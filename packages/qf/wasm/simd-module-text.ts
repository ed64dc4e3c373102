import { readFileSync } from 'node:fs'
import wabt from 'wabt'

/** The text of `src/simd-module.ts`: the bytes of `row-math.wat`. */
export async function simdModuleText(): Promise<string> {
  const { parseWat } = await wabt()
  const source = parseWat('row-math.wat', readFileSync(new URL('row-math.wat', import.meta.url), 'utf8'), {
    simd: true,
  })
  source.validate()
  const { buffer } = source.toBinary({})
  source.destroy()
  return [
    '/** WebAssembly in base64, made of `wasm/row-math.wat` by `npm run wasm -w @commonweight/qf`. */',
    'export const simdModule =',
    `  '${Buffer.from(buffer).toString('base64')}'`,
    '',
  ].join('\n')
}
