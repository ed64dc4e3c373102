import { campaignsAbi } from '@commonweight/abi/generated'
import { callsTo } from '../calls-to'

/** Prepares a call to Campaigns. */
export const campaignsCall = callsTo('campaigns', campaignsAbi)
