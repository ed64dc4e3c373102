import { readOptions } from './read-options'
import type { Main } from './run-command'
import { runProduct } from './run-product'

/** `npm run dev [-- --no-seed]`: as `npm start`, with pages that follow the sources. */
export const main: Main = (argv) => {
  const options = readOptions(argv, ['--no-seed'])
  return runProduct({ web: 'development', seeds: !options.has('--no-seed') })
}
