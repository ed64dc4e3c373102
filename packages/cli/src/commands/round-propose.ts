import { preparePostResult } from '@commonweight/sdk/prepare/rounds/post-result'
import { isAddressEqual, isHex } from 'viem'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { sendTransaction, waitForTransactionReceipt } from 'viem/actions'
import { BadInputError, UsageError } from '../input-errors'
import { connect, type RoundConnection } from '../round/connect'
import { requirePostable } from '../round/require-postable'
import { parseRoundOptions } from '../round/round-options'
import type { Command } from './command'
import { compute } from './round-compute'

/** Name of the environment variable that holds the calculator's key; a key has no place on a command line. */
const KEY = 'COMMONWEIGHT_PRIVATE_KEY'

/**
 * `commonweight round propose`: the call that posts the round's result, for any wallet or multisig. Sends it if the
 * environment has the calculator's key.
 */
export const run: Command = async (argv, { out, warn }) => {
  const options = parseRoundOptions(argv)
  const connection = await connect(options)
  await requirePostable(connection)
  const account = keyOf(process.env[KEY])
  if (account !== undefined) requireCalculator(connection, account.address)
  const { digests } = await compute({ ...options, block: connection.block }, warn)
  const call = preparePostResult({ deployment: connection.deployment, round: connection.round, ...digests })
  out(`${JSON.stringify({ ...call, value: String(call.value), ...digests }, null, 2)}\n`)
  if (account === undefined) warn(`Nothing was sent: ${KEY} is not set.`)
  else warn(`posted in ${await send(connection, call, account)}`)
  return 0
}

/** The account of a key; undefined without one. @throws UsageError */
function keyOf(key: string | undefined): PrivateKeyAccount | undefined {
  if (key === undefined || key === '') return undefined
  if (isHex(key) && key.length === 66) return privateKeyToAccount(key)
  throw new UsageError(`${KEY} must be 0x and 64 hex digits.`)
}

function requireCalculator({ round, state }: RoundConnection, sender: `0x${string}`): void {
  if (isAddressEqual(sender, state.calculator)) return
  throw new BadInputError(`The calculator of round ${round} is ${state.calculator}; the key is that of ${sender}.`)
}

type Call = ReturnType<typeof preparePostResult>

/** Sends the call and waits until it is in a block; returns the transaction's hash. */
async function send(
  { client }: RoundConnection,
  { to, data, value, chainId }: Call,
  account: PrivateKeyAccount,
): Promise<string> {
  const { decodeError } = await import('@commonweight/sdk/call/decode-error')
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
