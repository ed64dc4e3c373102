import { readFileSync, writeFileSync } from 'node:fs'
import wabt from 'wabt'

/** The text of `src/mechanisms/simd/simd-module.ts`: the bytes of `row-math.wat`. */
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

/** `npm run wasm` writes the file; a test only compares it. */
if (process.argv.includes('--write')) {
  writeFileSync(new URL('../src/mechanisms/simd/simd-module.ts', import.meta.url), await simdModuleText())
}
