import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * The constants and enumerations of the contracts that TypeScript needs, each under the name that it gets here.
 * @property of Contract or library, or the file of a type, that declares it.
 * @property declared Its name there, if it is another one.
 * @property comment What it limits, with its unit.
 */
const CONSTANTS: Readonly<Record<string, { of: string; declared?: string; comment: string }>> = {
  MIN_PERIOD: {
    of: 'ListingRules',
    comment: 'Seconds that donations, reviews and, with a gate or a goal, challenges last at least.',
  },
  MAX_CHALLENGE_PERIOD: { of: 'ListingRules', comment: 'Seconds that a challenge lasts at most.' },
  MAX_DURATION: {
    of: 'ListingRules',
    comment: 'Seconds from a campaign’s creation to its last cutoff, and from a round’s to its `claimUntil`, at most.',
  },
  GRACE: { of: 'CampaignStore', comment: 'Seconds after a milestone’s deadline in which attesters may still approve.' },
  MAX_EXTENSION: {
    of: 'CampaignStore',
    comment: 'Seconds by which an extension may move a deadline, and by which the last cutoff may move in all.',
  },
  SETTLING_PERIOD: { of: 'RoundRules', comment: 'Seconds for pins and drops before the result on chain is sealed.' },
  MIN_CLAIM_PERIOD: {
    of: 'RoundRules',
    comment: 'Seconds from the latest possible seal of a round to its `claimUntil`, at least.',
  },
  FULL_SHARE: { of: 'CampaignStore', comment: 'Basis points of the whole: the shares of all milestones together.' },
  FULL_WEIGHT: { of: 'Gates', comment: 'Basis points of a person’s full weight.' },
  MIN_VETO_SHARE: {
    of: 'ListingRules',
    comment: 'Basis points: the least share of the points that terms may ask of a veto.',
  },
  MAX_VETO_SHARE: {
    of: 'ListingRules',
    comment: 'Basis points: the largest share of the points that terms may ask of a veto.',
  },
  MAX_MILESTONES: { of: 'ListingRules', comment: 'Milestones of a campaign at most.' },
  MAX_ATTESTERS: { of: 'Attesters', declared: 'MAX', comment: 'Attesters of a campaign or round at most.' },
  MAX_TOKEN_DECIMALS: { of: 'Tokens', declared: 'MAX_DECIMALS', comment: 'Decimals of a token at most.' },
  MILESTONE_SCHEMA: {
    of: 'EASMilestoneResolver',
    declared: 'SCHEMA',
    comment: 'The EAS schema of milestone verdicts; IEASMilestoneResolver documents its fields.',
  },
  CAMPAIGN_STATUSES: { of: 'CampaignTypes', declared: 'Status', comment: 'A campaign’s status, by its number.' },
  STANDINGS: { of: 'RoundTypes', declared: 'Standing', comment: 'How a campaign stands in a round, by its number.' },
  AIRDROP_KINDS: { of: 'AirdropTypes', declared: 'Kind', comment: 'What an airdrop is for, by its number.' },
}

/** A node of the compiler's syntax tree: the fields that are read here. */
type SyntaxNode = {
  nodeType: string
  name?: string
  constant?: boolean
  nodes?: SyntaxNode[]
  members?: { name: string }[]
  value?: SyntaxNode | string
  kind?: string
  subdenomination?: string
  operator?: string
  leftExpression?: SyntaxNode
  rightExpression?: SyntaxNode
}
type Declaration = { of: string; name: string; node: SyntaxNode }

const SOURCES = new URL('../../../contracts/src/', import.meta.url)
const SECONDS: Readonly<Record<string, bigint>> = {
  seconds: 1n,
  minutes: 60n,
  hours: 3_600n,
  days: 86_400n,
  weeks: 604_800n,
}

/**
 * The text of src/constants.ts, from the syntax trees of the contracts' sources. Needs no build.
 * @throws Error for a constant that is not declared, that two contracts declare with different values, or whose value
 * is neither a text nor made of whole numbers.
 */
export function constantsText(): string {
  const declarations = readDeclarations()
  const exported = Object.entries(CONSTANTS).map(([name, { of, declared = name, comment }]) => {
    const found = declarations.find((one) => one.of === of && one.name === declared)
    if (!found) throw new Error(`${of} declares no constant ${declared}.`)
    const text = textOf(found.node)
    const other = declarations.find((one) => one.name === name && textOf(one.node) !== text)
    if (other) throw new Error(`${of} and ${other.of} declare ${name} with different values.`)
    return `/** ${comment} */\nexport const ${name} =${text.startsWith('\n') ? '' : ' '}${text}\n`
  })
  const head = '// Written by "npm run generate -w @commonweight/abi" from the sources of the contracts.\n'
  return [head, ...exported].join('\n')
}

function readDeclarations(): Declaration[] {
  const { compile } = createRequire(import.meta.url)('solc') as { compile: (input: string) => string }
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.sol'))
  const sources = Object.fromEntries(
    files.map((file) => [file, { content: readFileSync(new URL(file, SOURCES), 'utf8') }]),
  )
  const settings = { stopAfter: 'parsing', outputSelection: { '*': { '': ['ast'] } } }
  const output = JSON.parse(compile(JSON.stringify({ language: 'Solidity', sources, settings })))
  return files.flatMap((file) => {
    const unit = file.split('/').at(-1)?.replace('.sol', '') ?? file
    return declarationsIn(output.sources[file].ast, unit)
  })
}

/** @param of The contract, or outside of contracts the file, that the node belongs to. */
function declarationsIn(node: SyntaxNode, of: string): Declaration[] {
  const { nodeType, name = '' } = node
  if (node.constant || nodeType === 'EnumDefinition') return [{ of, name, node }]
  const inner = nodeType === 'ContractDefinition' ? name : of
  return (node.nodes ?? []).flatMap((child) => declarationsIn(child, inner))
}

/** A declaration's value as TypeScript writes it. */
function textOf({ members, value }: SyntaxNode): string {
  if (members) return `[${members.map(({ name }) => `'${name.toLowerCase()}'`).join(', ')}] as const`
  if (typeof value !== 'object') throw new Error('A constant has no value.')
  if (value.kind === 'string') return `\n  '${value.value}'`
  return String(numberOf(value)).replace(/\B(?=(\d{3})+$)/g, '_')
}

function numberOf({ nodeType, value, subdenomination = 'seconds', ...node }: SyntaxNode): bigint {
  const { operator, leftExpression, rightExpression } = node
  if (operator === '*' && leftExpression && rightExpression) return numberOf(leftExpression) * numberOf(rightExpression)
  const unit = SECONDS[subdenomination]
  if (nodeType !== 'Literal' || unit === undefined)
    throw new Error(`A constant is a ${nodeType} of ${subdenomination}.`)
  return BigInt(String(value).replaceAll('_', '')) * unit
}
