import path from 'node:path'
import { BaseError } from '@commonweight/domain/base-error'
import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'
import { isAddress } from 'viem/utils'
import { z } from 'zod'
import { publicRpcUrlFault } from './public-rpc-url'

const url = (what: string, protocols: readonly string[]) =>
  z
    .string({ error: `is not set; give ${what}` })
    .refine((value) => protocols.includes(protocolOf(value)), { error: `must be ${what}` })

const schema = z.object({
  RPC_URL: url('the address of a chain node, like http://127.0.0.1:8545', ['http:', 'https:']),
  CHAIN_ID: z.coerce
    .number({ error: `must be a chain id, like ${LOCAL_CHAIN_ID}` })
    .int()
    .positive(),
  DATABASE_URL: url('postgresql://user:password@host:port/database', ['postgresql:', 'postgres:']),
  WEB_ORIGIN: url('where people reach this site, like http://127.0.0.1:3000', ['http:', 'https:']),
  VOUCHER_ISSUER_KEY: z
    .string()
    .regex(/^0x[0-9a-fA-F]{64}$/, { error: 'must be a private key: 0x and 64 hex digits' })
    .transform((key) => key as `0x${string}`)
    .optional(),
  RELAYER_KEY: z
    .string()
    .regex(/^0x[0-9a-fA-F]{64}$/, { error: 'must be a private key: 0x and 64 hex digits' })
    .transform((key) => key as `0x${string}`)
    .optional(),
  RELAYER_BUDGET: z.string().optional(),
  RELAYER_LEAST: z.string().optional(),
  PUBLIC_RPC_URL: z.string().optional(),
  ENS_RPC_URL: url('the address of a node to read names from, like http://127.0.0.1:8547', ['http:', 'https:'])
    .refine((value) => !/\/\/[^/]*@/.test(value), { error: 'must not carry a user name or password' })
    .optional(),
  ENS_REGISTRY: z
    .string()
    .refine((value) => isAddress(value), { error: 'must be an address: 0x and 40 hex digits' })
    .transform((address) => address as `0x${string}`)
    .optional(),
  GATES_FILE: z
    .string()
    .refine((value) => path.isAbsolute(value), { error: 'must be an absolute path' })
    .optional(),
  WALLETCONNECT_PROJECT_ID: z
    .string()
    .regex(/^[0-9a-f]{32}$/, { error: 'must be a project id of WalletConnect: 32 hex digits' })
    .optional(),
  BASE_ACCOUNT: z.literal('on', { error: 'must be "on", or not set' }).optional(),
  SAFE_ORIGINS: z
    .string()
    .default('https://app.safe.global')
    .transform((text) => (text === 'none' ? [] : text.split(',')))
    .refine((origins) => origins.every(isSecureOrigin), {
      error: 'must be origins, like https://app.safe.global,https://safe.example, or "none"',
    }),
  SOURCE_URL: url('where the code can be read, like https://github.com/someone/commonweight', [
    'http:',
    'https:',
  ]).optional(),
  METRICS_PORT: z.coerce
    .number({ error: 'must be a port number from 1 to 65535' })
    .int({ error: 'must be a port number from 1 to 65535' })
    .min(1, { error: 'must be a port number from 1 to 65535' })
    .max(65_535, { error: 'must be a port number from 1 to 65535' })
    .optional(),
  METRICS_HOST: z.string().optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^(\d|10)$/, { error: 'must be a whole number from 0 to 10: how many of your proxies a request passes' })
    .default('0')
    .transform(Number),
  CURATION_FILE: z
    .string()
    .refine((value) => path.isAbsolute(value), { error: 'must be an absolute path' })
    .optional(),
  CURATION_SIGNER: z
    .string()
    .refine((value) => isAddress(value), { error: 'must be an address: 0x and 40 hex digits' })
    .transform((address) => address as `0x${string}`)
    .optional(),
})

export type Environment = z.output<typeof schema>

/** Environment variables that are missing or wrong, each with what to do. */
export class EnvironmentError extends BaseError {
  override readonly name = 'EnvironmentError'
}

/** @throws EnvironmentError that lists every fault at once. */
export function parseEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const result = schema.safeParse(set)
  const ofOne = result.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []
  const faults = [...ofOne, ...faultsBetween(set)]
  if (result.success && faults.length === 0) return result.data
  const lines = faults.map((fault) => `  ${fault}`)
  throw new EnvironmentError(`The web server's environment is not complete:\n${lines.join('\n')}`)
}

/** Faults between variables. They are checked even if others are missing, so that one message names all. */
function faultsBetween(set: Record<string, string | undefined>): string[] {
  const publicFault = publicRpcUrlFault(set)
  const faults = publicFault ? [`PUBLIC_RPC_URL ${publicFault}`] : []
  if (!set.CURATION_FILE !== !set.CURATION_SIGNER) {
    faults.push(
      'CURATION_FILE and CURATION_SIGNER belong together: the file, and the account whose signature it must carry',
    )
  }
  const relayer = [set.RELAYER_KEY, set.RELAYER_BUDGET, set.RELAYER_LEAST]
  if (relayer.some(Boolean) && !relayer.every(Boolean)) {
    faults.push(
      'RELAYER_KEY, RELAYER_BUDGET and RELAYER_LEAST belong together: the key that pays network fees for donors, what it may spend a day (like 0.05), and the least gift of each token that it pays for (like USDC=1)',
    )
  }
  if (set.VOUCHER_ISSUER_KEY && Number(set.CHAIN_ID) !== LOCAL_CHAIN_ID) {
    faults.push(
      `VOUCHER_ISSUER_KEY is for the local chain (${LOCAL_CHAIN_ID}) only: this site would hand anybody a verified identity`,
    )
  }
  return faults
}

/** An origin alone, by https; by http only on the same machine. Letters that a policy could misread are in none. */
function isSecureOrigin(text: string): boolean {
  if (!URL.canParse(text) || !/^https?:\/\/[a-z0-9.-]+(:\d+)?$/.test(text)) return false
  const { origin, protocol, hostname } = new URL(text)
  return origin === text && (protocol === 'https:' || hostname === '127.0.0.1' || hostname === 'localhost')
}

function protocolOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : ''
}
