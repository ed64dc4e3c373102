import { DEFAULT_BLEND, DEFAULT_THRESHOLD } from '@commonweight/qf/mechanisms/compute-match'

const MAIN = `Usage: commonweight COMMAND

  qf FILE            what quadratic funding pays each campaign of a file of donations
  qf explain FILE    why it pays that, and what one donor's donations changed
  qf attack FILE     what known attacks on such a round would earn
  round export       the canonical inputs of a round on a chain
  round compute      its result: matches, Merkle root, digests, proofs
  round propose      the call that posts the result; with a key it is sent
  round verify       recomputes a round from the chain's events and compares
  evidence hash      size and SHA-256 of every file in a folder
  evidence build     the manifest of a folder or a Hub repository
  evidence verify    compares a folder or a Hub repository with an evidence manifest
  curation sign      signs the file by which a site hides entries and withholds documents

Each explains itself with --help. Exit status: 0 done; 1 bad input, or a result that differs; 2 a command line that is
not understood; 3 evidence that could not be compared in full.
`

const RULES = `  --pool N             the money to share out
  --decimals D         of the token; payouts are rounded down to them (18)
  --cap SHARE          the most for one campaign, as a share of the pool from 0 to 1 (none)
  --threshold M        pairwise: what a pair of donors gives together before it counts less and less, in tokens (${DEFAULT_THRESHOLD})
  --minimum-total AMOUNT     a donor whose weighted donations to a campaign add up to less does not count there, in
                       tokens (0); also called --min
  --surplus return|pay-all   whether a pool larger than all raw matches keeps the rest (return)
  --overflow hand-on|keep    whether what the cap cuts off goes to the others (hand-on) or, as far as it exceeds what
                       the others are due, stays in the pool (keep)
  --profile harsh|soft       cocm and blend: how hard donations to campaigns close to their donor are discounted (harsh)
  --remainder keep|largest-fraction   units that rounding down leaves, except in plain (keep)
  --long               computes also what is estimated to take more than a minute
  --format json|csv|table    (table)
`

const READING = `How FILE is read:
  --columns PAIRS      names of columns, like donor=voter,campaign=grantAddress,amount=amountUSD; the others keep theirs.
                       Of donor, campaign (or project), amount, weight, score, S, Q. In JSON also a path: voter.address
  --ignore-other-columns     passes over columns that have no meaning here (they are refused)
  --amount-decimals D  amounts in FILE are whole numbers of 10^-D token, like wei with 18 (0: tokens)
  --separator comma|semicolon|tab    between fields (whichever of them the header has)
  --decimal point|comma      mark of decimals (point; in a file with semicolons, that of its first number which cannot be
                       one with thousands: 1.234 and 1,234 are refused until another number has shown the mark)
  --score-column NAME  Passport scores, 0 to 100, in place of weights: below 15 a donor has none, from 25 on all
  --score-thresholds LOWER,UPPER     other scores for none and all (15,25); a donor with LOWER has half
  --insiders FILE      a list with the header campaign,account: accounts that do not count for this campaign
  --identities FILE    a list with the header account,person: accounts of one person are one donor
  --trust FILE         pairwise: a list with the header donor,trust: factors of the threshold (1)
  --minimum-donation AMOUNT  a donation of less, before its weight, does not count, in tokens (0)
`

const MECHANISM = `  --mechanism NAME     plain: (sum of roots)^2 - sum; exact to the unit
                       pairwise: bounded for each pair of donors
                       cocm: connection-oriented cluster match, markov, harsh
                       blend: of the shares of cocm and plain, see --blend
                       capped: (sum of roots)^2, nothing subtracted; needs --cap
  --blend SHARE        share of plain in the blend: 0 is cocm alone, 1 is plain alone (${DEFAULT_BLEND})
`

const QF = `Usage: commonweight qf FILE --mechanism plain|pairwise|cocm|blend|capped --pool N [options]

FILE is CSV with the header donor,campaign,amount and optionally weight, in any order; - is standard input. The column
campaign may also be called project; JSON and CSV then say project too. Amounts and --pool are decimal numbers of one
token (12.5, 1.83e-06); weight is 0 to 1 and multiplies the amount before its root. Rows of the same donor and campaign
are added up, and an address is one donor however its letters are written.

FILE may also be UTF-16, separated by semicolons or tabs, JSON (a list of objects, or one object a line), tallies with
the header campaign,S,Q (sums of roots and of amounts, in tokens; plain only), or what "commonweight round export"
writes: then pool, cap, decimals and minimum are those of the round unless options say otherwise. What was recognised is
named. An option that does not apply to the mechanism or to FILE is refused.

${MECHANISM}${RULES}
${READING}`

const EXPLAIN = `Usage: commonweight qf explain FILE --mechanism plain|pairwise|cocm|blend|capped --pool N [options]

Prints for each campaign of FILE (as in "commonweight qf --help") its donors, what they gave, the sum of their roots,
how many donors who give the same would have that sum, its shares by plain and by cocm, the ratio of the two
(independence: below 1 its donors back the same campaigns), what it is matched, and what the cap did. Raw matches are
floats, also with plain.

  --campaign ID        this campaign alone
  --donor ID           instead, what each campaign is matched with this donor's donations and without them; with
                       --campaign, without those to this campaign
${MECHANISM}${RULES}
${READING}`

const ATTACK = `Usage: commonweight qf attack FILE --pool N [options]

Adds each of the known attacks, alone, to the round of FILE (as in "commonweight qf --help") and prints what it earns
with plain, pairwise and cocm.

  --scenario wallets=N,own=N,others=N,each=N   one more attack: N wallets that each give to the attacker's campaign and
                       to others of the round, in whole tokens (0 for what is not named)
  --draws N            how often an attack on other campaigns is drawn, 1 to 1000 (10); JSON has least and most too
${RULES}
${READING}`

const EVIDENCE = `Usage: commonweight evidence hash FOLDER [--out FILE]
       commonweight evidence build PLACE --campaign 0x... --milestone N --summary TEXT [--licence ID] [--out FILE]
       commonweight evidence verify MANIFEST --against PLACE [--digest 0x...]

  hash      prints path, size and SHA-256 of every file in FOLDER as JSON, in the form that a manifest lists them
  build     prints the manifest of PLACE: its files, its commit and licence, and the figures of results files of
            lm-evaluation-harness that logged their samples
  verify    compares PLACE with an evidence manifest: files by size and SHA-256, headers of safetensors files, claimed
            figures with results files, commit and licence. Nothing is run or unpacked. Status 1 if anything differs or
            is missing, 3 if something could not be compared. Files that the manifest does not list do not count

PLACE is a folder, or a public repository of the Hugging Face Hub: hub:org/name, hub:datasets/org/name, both with
@REVISION (a commit is best), or the address of its page. Of large files the Hub's own hashes are compared without
reading their bytes, and the result says so; small ones are read. It asks at most 60 times, for 20 MB.

  --out FILE           writes there
  --against PLACE      verify: the work that was delivered
  --digest 0x...       verify: the SHA-256 that the chain has for the submission; a manifest of other bytes is refused
  --milestone N        build: from 1
  --licence ID         build: SPDX identifier, where PLACE does not say it
  --hub ORIGIN         another server that answers like the Hub
`

const ROUND = `Usage: commonweight round export|compute|propose|verify --rpc URL --round N [options]

  export    prints the canonical inputs of the round; their SHA-256 is what a calculator posts
  compute   prints matches, Merkle root, digests and the proof that each claim needs
  propose   prints the call that posts the result; with a key in COMMONWEIGHT_PRIVATE_KEY, sends it
  verify    recomputes the posted result, or what the contracts pay where none is posted; names what differs, and ends
            with status 1 if anything does

  --rpc URL            a node of the chain
  --campaigns ADDRESS  the contract Campaigns (the one that packages/abi names for the chain)
  --from N             no event is older than this block (that of the deployment, or 0 with --campaigns)
  --block N            no event is younger (the newest block; verify: the one before the post)
  --mechanism NAME     plain, pairwise, cocm, blend or capped; plain is the chain's own arithmetic (pairwise;
                       verify: whichever was posted; plain: what the contracts pay, whatever was posted)
  --threshold M, --blend SHARE, --profile harsh|soft   numbers of the mechanism (${DEFAULT_THRESHOLD}, ${DEFAULT_BLEND}, harsh)
  --surplus return|pay-all   whether a pool larger than all raw matches keeps the rest; not for plain (return;
                       verify: whichever was posted)
  --inputs FILE        compute: inputs that were exported, instead of --rpc and --round
  --result FILE        verify: the calculator's result.json, to see which campaigns differ
  --out PATH           export: file to write. compute: folder for inputs.json, configuration.json and result.json
`

const CURATION = `Usage: commonweight curation sign FILE [options]

Checks a curation file (docs/curation.md) and prints it with its signature. The signer's key is read from
COMMONWEIGHT_CURATION_KEY. A key that lives in a wallet or keystore signs instead what --print shows.

  --out FILE           writes the signed file there
  --print              prints the EIP-712 data to sign, and signs nothing
  --signature HEX      puts this signature of that data into the file
`

const TEXTS: Record<string, string> = {
  qf: QF,
  'qf explain': EXPLAIN,
  'qf attack': ATTACK,
  round: ROUND,
  evidence: EVIDENCE,
  'curation sign': CURATION,
}

/** The help text of a command. For an unknown one, the list of all commands. */
export function helpOf(command = ''): string {
  return TEXTS[command] ?? MAIN
}
