import { depositAddressesAbi } from '@commonweight/abi/generated'
import { callsTo } from '../calls-to'

/** Prepares a call to DepositAddresses. */
export const depositAddressesCall = callsTo('depositAddresses', depositAddressesAbi)
