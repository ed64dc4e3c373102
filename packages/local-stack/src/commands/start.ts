import { requireUsualBuildFolder } from '../build/require-usual-build-folder'
import { readOptions } from './read-options'
import type { Main } from './run-command'
import { runProduct } from './run-product'

/**
 * `npm start [-- --no-seed]` and `npm run dev`, whose pages follow the sources: the product, with demo campaigns on a
 * new chain.
 */
export function start(web: 'production' | 'development'): Main {
  return async (argv) => {
    if (web === 'production') requireUsualBuildFolder(process.env)
    const options = readOptions(argv, ['--no-seed'])
    return runProduct({ web, seeds: !options.has('--no-seed') })
  }
}
