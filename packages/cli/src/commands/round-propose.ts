import { preparePostResult } from '@commonweight/sdk/prepare/post-result'
import { isHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { sendTransaction, waitForTransactionReceipt } from 'viem/actions'
import { BadInputError } from '../bad-input-error'
import { connect, type RoundConnection } from '../round/connect'
import { parseRoundOptions } from '../round/round-options'
import { UsageError } from '../usage-error'
import type { Command } from './command'
import { compute } from './round-compute'

/** Name of the environment variable that holds the calculator's key; a key has no place on a command line. */
const KEY = 'COMMONWEIGHT_PRIVATE_KEY'

/**
 * `commonweight round propose`: the call that posts the round's result, for any wallet or multisig. With a key in the
 * environment it is sent.
 */
export const run: Command = async (argv, { out, warn }) => {
  const options = parseRoundOptions(argv)
  const connection = await connect(options)
  const { digests } = await compute({ ...options, block: connection.block }, warn)
  const call = preparePostResult({ deployment: connection.deployment, round: connection.round, ...digests })
  out(`${JSON.stringify({ ...call, value: String(call.value), ...digests }, null, 2)}\n`)
  const key = process.env[KEY]
  if (key === undefined || key === '') warn(`Nothing was sent: ${KEY} is not set.`)
  else warn(`posted in ${await send(connection, call, key)}`)
  return 0
}

type Call = ReturnType<typeof preparePostResult>

/** Sends the call and waits until it is in a block; returns the transaction's hash. */
async function send({ client }: RoundConnection, { to, data, value, chainId }: Call, key: string): Promise<string> {
  if (!isHex(key) || key.length !== 66) throw new UsageError(`${KEY} must be 0x and 64 hex digits.`)
  const account = privateKeyToAccount(key)
  const { decodeError } = await import('@commonweight/sdk/decode-error')
  const name = `chain ${chainId}`
  const chain = {
    id: chainId,
    name,
    nativeCurrency: { name, symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [] } },
  }
  try {
    const hash = await sendTransaction(client, { account, chain, to, data, value })
    const { status } = await waitForTransactionReceipt(client, { hash })
    if (status !== 'success') throw new BadInputError(`The transaction ${hash} reverted.`)
    return hash
  } catch (error) {
    if (error instanceof BadInputError) throw error
    const reason = decodeError(error)
    throw new BadInputError(`The result was not posted: ${reason?.name ?? (error as Error).message.split('\n')[0]}.`)
  }
}
