import { donationRouterAbi } from '@commonweight/abi/generated'
import { callsTo } from '../calls-to'

/** Prepares a call to DonationRouter. */
export const donationRouterCall = callsTo('donationRouter', donationRouterAbi)
