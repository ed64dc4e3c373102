import { writeFileSync } from 'node:fs'
import { simdModuleText } from './simd-module-text'

writeFileSync(new URL('../src/mechanisms/cocm/simd-module.ts', import.meta.url), await simdModuleText())
