import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { json } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type Address, type Hex, parseAbiParameters } from 'viem'
import { sendTransaction, waitForTransactionReceipt } from 'viem/actions'
import { concatHex, encodeAbiParameters } from 'viem/utils'
import type { LocalChain } from './local-chain'

const contracts = fileURLToPath(new URL('../../../contracts/', import.meta.url))
const SOURCE = 'test/support/AuthorizedToken.sol'

/** A token that takes permits and authorizations as USDC does, from the contracts' own tests. */
export async function createAuthorizedToken({ client }: LocalChain): Promise<Address> {
  const bytecode = await compile()
  const args = encodeAbiParameters(parseAbiParameters('string, string, uint8'), ['USD Coin', 'USDC', 6])
  const account = devAccount('deployer').address
  const hash = await sendTransaction(client, { account, chain: null, data: concatHex([bytecode, args]) })
  const { contractAddress } = await waitForTransactionReceipt(client, { hash, pollingInterval: 50 })
  if (!contractAddress) throw new Error('The token was not created.')
  return contractAddress
}

type Output = { contracts?: Record<string, { AuthorizedToken: { evm: { bytecode: { object: string } } } }> }

/** With the contracts' compiler, since builds hold nothing of the tests. */
async function compile(): Promise<Hex> {
  const input = {
    language: 'Solidity',
    sources: { [SOURCE]: { content: await readFile(`${contracts}${SOURCE}`, 'utf8') } },
    settings: {
      remappings: ['@openzeppelin/=../node_modules/@openzeppelin/'],
      outputSelection: { [SOURCE]: { AuthorizedToken: ['evm.bytecode.object'] } },
    },
  }
  const compiler = spawn(process.execPath, ['bin/solc', '--standard-json'], { cwd: contracts })
  compiler.stdin.end(JSON.stringify(input))
  const output = (await json(compiler.stdout)) as Output
  const bytecode = output.contracts?.[SOURCE]?.AuthorizedToken.evm.bytecode.object
  if (!bytecode) throw new Error(`The token did not compile: ${JSON.stringify(output)}`)
  return `0x${bytecode}`
}
