import { lowerHex } from '@commonweight/domain/hex'
import type { Address, Hex } from 'viem'
import { getContractAddress, getCreate2Address } from 'viem/utils'

/** Nick Johnson's deterministic deployer: takes salt and creation code as call data, the same on every chain. */
export const CREATE2_DEPLOYER: Address = '0x4e59b44847b379578588920ca78fbf26c0b4956c'
export const SALT: Hex = `0x${'0'.repeat(64)}`

/** A contract to create. @property initcode Complete creation code, from which the address follows. */
export type Creation = { name: string; address: Address; initcode: Hex }

/** @param initcode Creation code with the constructor's arguments. */
export function creationOf(name: string, initcode: Hex): Creation {
  const address = getCreate2Address({ from: CREATE2_DEPLOYER, salt: SALT, bytecode: initcode })
  return { name, address: lowerHex(address), initcode }
}

/** The first contract that a contract's constructor creates. */
export function firstCreatedBy(creator: Address): Address {
  return lowerHex(getContractAddress({ from: creator, nonce: 1n }))
}
