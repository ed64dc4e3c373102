import { DEFAULT_BLEND, DEFAULT_THRESHOLD } from '@commonweight/qf/mechanisms/compute-match'

const MAIN = `Usage: commonweight COMMAND

  qf FILE            what quadratic funding pays each project of a file of gifts
  qf attack FILE     what known attacks on such a round would earn
  round export       the canonical inputs of a round on a chain
  round compute      its result: matches, Merkle root, digests, proofs
  round propose      the call that posts the result, or sends it
  round verify       recomputes a round from the chain's events and compares
  curation sign      signs the file by which a site hides entries and withholds documents

Each says more with --help. Exit status: 0 done, 1 bad input or a result that differs, 2 a command line that is not understood.
`

const RULES = `  --pool N             what there is to share out
  --decimals D         of the token; payouts are rounded down to them (18)
  --cap SHARE          most for one project, as a share of the pool from 0 to 1 (none)
  --threshold M        pairwise: what a pair of donors gives together before it counts less and less, in tokens (${DEFAULT_THRESHOLD})
  --min AMOUNT         a donor whose weighted gifts to a project add up to less does not count there (0)
  --surplus return|pay-all   plain: whether a pool larger than all raw matches keeps the rest (return)
  --overflow hand-on|keep    whether what the cap cuts off goes to the others (hand-on) or, as far as it exceeds what the
                       others are due, stays in the pool (keep)
  --format json|csv|table    (table)
`

const QF = `Usage: commonweight qf FILE --mechanism plain|pairwise|cocm|blend --pool N [options]

FILE is CSV with the header donor,project,amount and optionally weight, in any order; - is standard input. Amounts and
--pool are decimal numbers of one token (12.5, 1.83e-06); weight is 0 to 1 and multiplies the amount before its root.
Rows of the same donor and project are added up.

  --mechanism NAME     plain: (sum of roots)^2 - sum; exact to the unit
                       pairwise: bounded for each pair of donors
                       cocm: connection-oriented cluster match, markov, harsh
                       blend: of the shares of cocm and plain, see --blend
  --blend SHARE        share of plain in the blend: 0 is cocm alone, 1 is plain alone (${DEFAULT_BLEND})
${RULES}`

const ATTACK = `Usage: commonweight qf attack FILE --pool N [options]

Adds each of the known attacks to the round of FILE (as in "commonweight qf --help"), alone, and prints what it earns with
plain, pairwise and cocm.

${RULES}`

const ROUND = `Usage: commonweight round export|compute|propose|verify --rpc URL --round N [options]

  export    prints the canonical inputs of the round; their SHA-256 is what a calculator posts
  compute   prints matches, Merkle root, digests and the proof that each claim needs
  propose   prints the call that posts the result; with a key in COMMONWEIGHT_PRIVATE_KEY it is sent
  verify    recomputes the posted result, or what the contracts pay where none is posted; status 1 if anything differs,
            and says what

  --rpc URL            a node of the chain
  --campaigns ADDRESS  the contract Campaigns (the one that packages/abi names for the chain)
  --from N             no event is older than this block (that of the deployment, or 0 with --campaigns)
  --block N            no event is younger (the newest block; verify: the one before the post)
  --mechanism NAME     plain, pairwise, cocm or blend; plain is the chain's own arithmetic (pairwise;
                       verify: whichever was posted; plain: what the contracts pay, whatever was posted)
  --threshold M, --blend SHARE, --profile harsh|soft   numbers of the mechanism (${DEFAULT_THRESHOLD}, ${DEFAULT_BLEND}, harsh)
  --inputs FILE        compute: inputs that were exported, instead of --rpc and --round
  --result FILE        verify: the calculator's result.json, to see which campaigns differ
  --out PATH           export: file to write. compute: folder for inputs.json, configuration.json and result.json
`

const CURATION = `Usage: commonweight curation sign FILE [options]

Checks a curation file (docs/curation.md) and prints it with its signature. The signer's key is read from
COMMONWEIGHT_CURATION_KEY. A key that lives in a wallet or keystore signs instead what --print shows.

  --out FILE           writes the signed file there
  --print              prints the EIP-712 data that is to be signed, and signs nothing
  --signature HEX      puts this signature of that data into the file
`

const TEXTS: Record<string, string> = { qf: QF, 'qf attack': ATTACK, round: ROUND, 'curation sign': CURATION }

/** What a command says of itself; the list of all commands for any that is not known. */
export function helpOf(command = ''): string {
  return TEXTS[command] ?? MAIN
}
