import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi, donationRouterAbi } from '@commonweight/abi/generated'
import type { Log } from 'viem'
import { parseEventLogs } from 'viem/utils'
import { textOf } from './claim'

const NO_MEMO = `0x${'0'.repeat(64)}`

/** Who paid for a donation in the donor's name, and how. Without anybody else the donor itself, and no memo. */
export type Payer = { '@payer': string; '@memo': string; '@byOperator': string }

/**
 * Reads who paid for a donation from the logs of its transaction. Its cart is the next `PaidFor` of the donor, if the
 * donations from this one on until there are part of what the cart paid. Where the router is the payer, its event before
 * says whose money it was.
 */
export function readPayer(logs: readonly Log[], deployment: Deployment, logIndex: number): Payer | null {
  const own = logsOf(logs, deployment.campaigns)
  const gifts = parseEventLogs({ abi: campaignsAbi, eventName: 'Donated', logs: own })
  const gift = gifts.find((one) => one.logIndex === logIndex)
  if (!gift) return null
  const { donor, weight } = gift.args
  const cart = parseEventLogs({ abi: campaignsAbi, eventName: 'PaidFor', logs: own }).find(
    (one) => one.logIndex > logIndex && one.args.beneficiary === donor,
  )
  const isBetween = (at: number) => at >= logIndex && cart !== undefined && at < cart.logIndex
  const since = gifts.filter((one) => one.args.donor === donor && isBetween(one.logIndex))
  const sum = since.reduce((total, { args }) => total + args.amount, 0n)
  if (!cart || sum > cart.args.amount) return payerOf(donor, NO_MEMO, false)
  const isRouted = textOf(cart.args.payer) === deployment.donationRouter
  const payer = isRouted ? routedPayer(logs, deployment, cart.logIndex) : cart.args.payer
  return payerOf(payer, cart.args.memo, weight > 0n && textOf(payer) !== textOf(donor) && !isRouted)
}

function payerOf(payer: string, memo: string, byOperator: boolean): Payer {
  return { '@payer': textOf(payer), '@memo': textOf(memo), '@byOperator': String(byOperator) }
}

/** Of the newest cart for these campaigns before the log. */
function routedPayer(logs: readonly Log[], deployment: Deployment, before: number): string {
  const routed = parseEventLogs({
    abi: donationRouterAbi,
    eventName: 'Routed',
    logs: logsOf(logs, deployment.donationRouter),
  }).filter(({ args, logIndex }) => logIndex < before && textOf(args.campaigns) === deployment.campaigns)
  return routed.at(-1)?.args.payer ?? deployment.donationRouter
}

function logsOf(logs: readonly Log[], contract: string): Log[] {
  return logs.filter(({ address }) => address.toLowerCase() === contract)
}
