import { readFile, writeFile } from 'node:fs/promises'
import { type CurationDocument, parseCurationDocument } from '@commonweight/domain/documents/curation-document'
import { curationTypedData } from '@commonweight/domain/documents/curation-typed-data'
import { InvalidDocumentError } from '@commonweight/domain/documents/invalid-document-error'
import { type Hex, isHex, recoverTypedDataAddress } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { BadInputError, UsageError } from '../input-errors'
import { parseArguments } from '../parse-arguments'
import type { Command } from './command'

/** Name of the environment variable that holds the signer's key; a key has no place on a command line. */
const KEY = 'COMMONWEIGHT_CURATION_KEY'

const OPTIONS = { out: { type: 'string' }, print: { type: 'boolean' }, signature: { type: 'string' } } as const

/**
 * `commonweight curation sign FILE`: checks a curation file and signs it with the key in the environment; or prints
 * what a wallet must sign, or inserts a wallet's signature.
 */
export const run: Command = async (argv, { out, warn }) => {
  const { file, options } = read(argv)
  const unsigned = await readUnsigned(file)
  const document = parse(unsigned)
  const data = await curationTypedData(document, unsigned)
  if (options.print) {
    out(`${JSON.stringify({ ...data, types: { EIP712Domain: DOMAIN, ...data.types } }, texts, 2)}\n`)
    return 0
  }
  const signature = options.signature === undefined ? await sign(data) : checked(options.signature, '--signature')
  const signer = await recoverTypedDataAddress({ ...data, signature })
  const signed = `${JSON.stringify({ ...unsigned, signature }, null, 2)}\n`
  if (options.out === undefined) out(signed)
  else await writeFile(options.out, signed)
  const { sequence, hide, withhold } = document
  warn(`Version ${sequence}, ${hide.length} hidden, ${withhold.length} withheld; signed by ${signer}.`)
  return 0
}

/** Wallets want the domain's fields named. */
const DOMAIN = [
  { name: 'name', type: 'string' },
  { name: 'version', type: 'string' },
  { name: 'chainId', type: 'uint256' },
  { name: 'verifyingContract', type: 'address' },
]

function texts(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}

function read(argv: readonly string[]) {
  const { values, positionals } = parseArguments(argv, OPTIONS)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('Name one file.')
  if (values.print && values.signature !== undefined) throw new UsageError('Either --print or --signature.')
  return { file, options: values }
}

/** The file's JSON; a signature that it carries is left out, so that a new version can be made from a signed one. */
async function readUnsigned(file: string): Promise<object> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new BadInputError(`${file} cannot be read: ${error.code}.`)
  })
  try {
    const { signature: _, ...unsigned } = JSON.parse(text)
    return unsigned
  } catch {
    throw new BadInputError(`${file} is not a JSON object.`)
  }
}

function parse(value: unknown): CurationDocument {
  try {
    return parseCurationDocument(value)
  } catch (error) {
    if (error instanceof InvalidDocumentError) throw new BadInputError(`${error.shortMessage} ${error.details}`)
    throw error
  }
}

async function sign(data: Awaited<ReturnType<typeof curationTypedData>>): Promise<Hex> {
  const key = process.env[KEY]
  if (key === undefined || key === '')
    throw new UsageError(`Set ${KEY} to the signer's key, or use --print and --signature with a wallet.`)
  if (!isHex(key) || key.length !== 66) throw new UsageError(`${KEY} must be 0x and 64 hex digits.`)
  return privateKeyToAccount(key).signTypedData(data)
}

function checked(signature: string, name: string): Hex {
  if (isHex(signature) && signature.length === 132) return signature
  throw new UsageError(`${name} must be 0x and 130 hex digits.`)
}
