/** How an answer comes about. */
export type RouteKind =
  /** HTML, rendered at most once per block. */
  | 'page'
  /** JSON that follows from the database, made at most once per block. */
  | 'data'
  /** Drawn from its address alone, the same for good. */
  | 'drawing'
  /** Passed on: writes, health, files that are streamed, documents. */
  | 'passed'
  /** The build's own files: the same for as long as this process runs. */
  | 'asset'
  /** The front answers itself. */
  | 'own'

export type Route = {
  /** As in the folder `app`: `/campaigns/[id]`. */
  path: string
  kind: RouteKind
  methods: readonly string[]
  /** Parameters after "?" that change the answer; others are left out. */
  parameters: readonly string[]
  /** Bytes that a request's body may have. */
  maxBody: number
  /** It says the same, and can be made, without the database. */
  isStatic?: true
  /** The origins of SAFE_ORIGINS may show it in a frame, as a Safe's app. Nobody may without it. */
  isSafeApp?: true
}

const READS = ['GET', 'HEAD'] as const
/** A document, its form, and nothing else; the store itself refuses what is too large for it. */
const MAX_DOCUMENT_BODY = 256 * 1024
const MAX_VOUCHER_BODY = 1_000
const MAX_CART_BODY = 20_000
const MAX_SWEEP_BODY = 1_000
const MAX_LIST_BODY = 1_000
/** A signature of a contract wallet that is not deployed yet brings its code. */
const MAX_SIGN_IN_BODY = 20_000
const MAX_MEMBER_BODY = 1_000
const MAX_PROFILE_BODY = 64 * 1024
/** 4 MB in base64. */
const MAX_PICTURE_BODY = 6_000_000

const CAMPAIGN_LIST = ['scope', 'search', 'state', 'round', 'kind', 'sort', 'after', 'limit'] as const

const ROUND_PARTS = ['scope', 'search', 'after', 'sponsorsAfter', 'limit'] as const

const read = (kind: RouteKind, path: string, ...parameters: readonly string[]): Route => ({
  path,
  kind,
  methods: READS,
  parameters,
  maxBody: 0,
})
const write = (path: string, maxBody: number): Route => ({
  path,
  kind: 'passed',
  methods: ['POST'],
  parameters: [],
  maxBody,
})
const page = (path: string, ...parameters: readonly string[]) => read('page', path, ...parameters)
/** Where a wallet is used. */
const app = (path: string, ...parameters: readonly string[]): Route => ({
  ...page(path, ...parameters),
  isSafeApp: true,
})
const staticPage = (path: string): Route => ({ ...page(path), isStatic: true })
const data = (path: string, ...parameters: readonly string[]) => read('data', path, ...parameters)

/** Every address of the site. A test compares it with the folder `app`. */
export const ROUTES: readonly Route[] = [
  app('/', ...CAMPAIGN_LIST),
  app('/campaigns/new'),
  app('/campaigns/[id]', 'after'),
  app('/campaigns/[id]/submit'),
  app('/rounds', 'scope', 'page'),
  app('/rounds/new'),
  app('/rounds/[id]', ...ROUND_PARTS),
  app('/checkout'),
  page('/deposit', 'campaign', 'account', 'amount'),
  app('/me', 'address'),
  app('/me/[address]', 'after', 'operators'),
  app('/labs/[account]', 'after', 'scope'),
  app('/receipts/[hash]'),
  app('/rewards/new', 'campaign'),
  app('/rewards/[airdrop]', 'list'),
  app('/lab', 'address'),
  app('/lab/[account]', 'after', 'due', 'state'),
  app('/lab/[account]/members'),
  app('/lab/[account]/profile'),
  app('/lab/[account]/[campaign]', 'after', 'log'),
  app('/attest', 'address'),
  app('/attest/[address]', 'after'),
  staticPage('/how-it-works'),
  staticPage('/security'),
  staticPage('/contracts'),
  staticPage('/curation'),
  page('/verification'),
  data('/api/campaigns', ...CAMPAIGN_LIST),
  data('/api/campaigns/[id]'),
  data('/api/rounds', 'scope', 'page'),
  data('/api/rounds/[id]', ...ROUND_PARTS),
  data('/api/rounds/[id]/donations', 'after', 'limit'),
  data('/api/rounds/[id]/applications', 'after', 'limit'),
  data('/api/receipts/[hash]'),
  data('/checkout/facts', 'campaigns'),
  data('/api/head'),
  { ...data('/manifest.json'), isStatic: true },
  read('passed', '/api/receipts/[hash]/receipt.csv'),
  read('passed', '/api/accounts/[address]/history.csv'),
  read('passed', '/api/labs/[account]/campaigns.csv'),
  read('passed', '/api/rounds/[id]/results.csv'),
  read('passed', '/api/rounds/[id]/results.json'),
  read('passed', '/api/rounds/[id]/donations.csv'),
  read('passed', '/api/rounds/[id]/applications.csv'),
  // It says itself what is silent.
  { ...read('passed', '/healthz'), isStatic: true },
  { ...read('drawing', '/plates/[version]/[shape]/[file]'), isStatic: true },
  write('/api/voucher', MAX_VOUCHER_BODY),
  { path: '/api/relay', kind: 'passed', methods: [...READS, 'POST'], parameters: [], maxBody: MAX_CART_BODY },
  write('/api/relay/sweeps', MAX_SWEEP_BODY),
  read('passed', '/api/relay/[id]'),
  write('/api/rewards/lists', MAX_LIST_BODY),
  write('/lab/api/nonces', MAX_MEMBER_BODY),
  { ...write('/lab/api/sessions', MAX_SIGN_IN_BODY), methods: [...READS, 'POST'] },
  write('/lab/api/sessions/end', MAX_MEMBER_BODY),
  { ...write('/lab/api/labs/[account]/members', MAX_MEMBER_BODY), methods: [...READS, 'POST'], parameters: ['after'] },
  write('/lab/api/labs/[account]/pictures', MAX_PICTURE_BODY),
  { ...write('/lab/api/labs/[account]/profile', MAX_PROFILE_BODY), methods: [...READS, 'POST'] },
  read('passed', '/pictures/[id]/[file]'),
  read('passed', '/api/names', 'name'),
  {
    path: '/api/deposits/[campaign]/[account]',
    kind: 'passed',
    methods: [...READS, 'POST'],
    parameters: [],
    maxBody: 0,
  },
  { path: '/ipfs/[cid]', kind: 'passed', methods: [...READS, 'PUT'], parameters: [], maxBody: MAX_DOCUMENT_BODY },
  { path: '/api/events', kind: 'own', methods: ['GET'], parameters: [], maxBody: 0 },
  { path: '/api/touched', kind: 'own', methods: READS, parameters: ['after'], maxBody: 0 },
  read('asset', '/icon.svg'),
  read('asset', '/_next/static/[...file]'),
  read('asset', '/licences/[...file]'),
]

/** By part: a fixed one before a parameter, that before the rest of a path. */
const rankOf = ({ path }: Route) =>
  path
    .split('/')
    .map((part) => (part.startsWith('[...') ? 2 : part.startsWith('[') ? 1 : 0))
    .join('')
const matchers = [...ROUTES]
  .sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : rankOf(a) > rankOf(b) ? 1 : 0))
  .map((route) => ({ route, pattern: patternOf(route.path) }))

/** The route of a path, as it stands in the request; fixed paths before those with a parameter. */
export function routeOf(path: string): Route | undefined {
  return matchers.find(({ pattern }) => pattern.test(path))?.route
}

function patternOf(path: string): RegExp {
  const parts = path.split('/').map((part) => {
    if (/^\[\.\.\.\w+\]$/.test(part)) return '.+'
    return /^\[\w+\]$/.test(part) ? '[^/]+' : part.replaceAll('.', '\\.')
  })
  return new RegExp(`^${parts.join('/')}$`)
}

/** Known parameters of a request's address, in the table's order; of one given twice the last counts. */
export function knownSearch(route: Route, given: URLSearchParams): string {
  const known = new URLSearchParams()
  for (const name of route.parameters) {
    const value = given.getAll(name).at(-1)
    if (value !== undefined && value.trim() !== '') known.append(name, value)
  }
  const text = known.toString()
  return text === '' ? '' : `?${text}`
}

/**
 * Whether a page has this address for its name, without other spellings of it: then it is one of as many pages as there
 * are campaigns and rounds. Every account has pages, and every number that could be a reward's, so they count with what
 * anybody can make up.
 */
export function isNamedPath({ path: pattern }: Route, path: string): boolean {
  return !/\[(?:account|address|airdrop)\]/.test(pattern) && /^\/[a-z0-9./-]*$/.test(path) && !/\/0\d/.test(path)
}
