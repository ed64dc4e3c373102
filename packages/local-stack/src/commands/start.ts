import { readOptions } from './read-options'
import type { Main } from './run-command'
import { runProduct } from './run-product'

/** `npm start [-- --no-seed]`: the product as it runs in production, with demo campaigns on a new chain. */
export const main: Main = (argv) => {
  const options = readOptions(argv, ['--no-seed'])
  return runProduct({ web: 'production', seeds: !options.has('--no-seed') })
}
