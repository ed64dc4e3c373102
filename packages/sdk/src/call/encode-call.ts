import type { Abi, AbiParameter } from 'viem'
import { encodeFunctionData, getAbiItem } from 'viem/utils'
import { checkAddress } from './check-argument'

/**
 * Encodes a call's data like viem's encodeFunctionData, but first checks every address among the arguments, at any
 * depth. An address with a wrong checksum was mistyped, and money sent there is lost.
 * @throws InvalidArgumentError that names the argument.
 */
export const encodeCall: typeof encodeFunctionData = (parameters) => {
  const { abi, functionName, args } = parameters as { abi: Abi; functionName: string; args?: readonly unknown[] }
  const item = getAbiItem({ abi, name: functionName, args } as never) as { inputs: readonly AbiParameter[] }
  const checked = args?.map((value, i) => checkedValue(value, item.inputs[i], item.inputs[i]?.name || `args[${i}]`))
  return encodeFunctionData({ abi, functionName, ...(checked && { args: checked }) } as never)
}

function checkedValue(value: unknown, input: AbiParameter | undefined, name: string): unknown {
  if (!input) return value
  if (Array.isArray(value) && input.type.endsWith(']')) {
    const item = { ...input, type: input.type.replace(/\[\d*\]$/, '') }
    return value.map((part: unknown, i) => checkedValue(part, item, `${name}[${i}]`))
  }
  if (input.type === 'address') return checkAddress(String(value), name)
  if (!('components' in input) || typeof value !== 'object' || value === null) return value
  const fields = new Map(input.components.map((part) => [part.name, part]))
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, checkedValue(part, fields.get(key), `${name}.${key}`)]),
  )
}
