import { type Hex, lowerHex } from '@commonweight/domain/hex'
import { useRef, useState } from 'react'
import { zeroAddress } from 'viem'
import type { SiteChain } from '../../../site-chain'
import { readAddress } from '../../../ui/form/read-address'
import { TextField } from '../../../ui/form/text-field'
import { fetchNamed, type Named } from './fetch-named'
import { votes as words } from './words'

type DelegateFieldProps = {
  chain: SiteChain
  /** What stands in the field at first. */
  initial: string
  /** The account that was entered, or null while there is none. */
  onAccount: (account: Hex | null) => void
}

/** The account that votes instead: an address with its checksum, or a name that is looked up before it counts. */
export function DelegateField({ chain, initial, onAccount }: DelegateFieldProps) {
  const [text, setText] = useState(initial)
  const [named, setNamed] = useState<Named | null>(null)
  const [problem, setProblem] = useState('')
  const [isLooking, setLooking] = useState(false)
  /** A name is looked up for as long as its node takes; what is typed meanwhile counts instead. */
  const newest = useRef(initial)
  const isName = text.includes('.')

  const choose = (account: Hex) => {
    const isRefused = isOfSite(chain, account)
    setProblem(isRefused ? words.contract : '')
    onAccount(isRefused ? null : account)
  }
  const type = (value: string) => {
    setText(value)
    newest.current = value
    setNamed(null)
    setProblem('')
    onAccount(null)
    if (value.trim() === '' || value.includes('.')) return
    const read = readAddress(value)
    if (read.address) choose(read.address)
    else if (value.trim().length >= 42) setProblem(read.problem)
  }
  const look = async () => {
    setLooking(true)
    const found = await fetchNamed(text)
    setLooking(false)
    if (newest.current !== text) return
    if (typeof found === 'string') return setProblem(found)
    setNamed(found)
    choose(found.account)
  }
  return (
    <div className="max-w-lg space-y-2">
      <TextField
        label={words.account}
        value={text}
        onValue={type}
        hint={words.why}
        problem={problem || undefined}
        placeholder={words.placeholder}
        isMono
      />
      {isName && !named && (
        <button type="button" className="btn" disabled={isLooking} onClick={() => void look()}>
          {isLooking ? words.finding : words.find}
        </button>
      )}
      {named && (
        <p className="text-sm" role="status">
          <bdi>{words.is(named.name)}</bdi> <span className="num break-all">{named.account}</span>
          {!named.isBothWays && <span className="block text-soft">{words.oneWay}</span>}
        </p>
      )}
    </div>
  )
}

/** What could never vote: contracts of the site, tokens, and nobody. */
function isOfSite({ deployment, tokens }: SiteChain, account: Hex): boolean {
  const own = Object.values(deployment).filter((value): value is Hex => typeof value === 'string')
  const all = [...own, ...tokens.map(({ address }) => address), zeroAddress]
  return all.some((address) => lowerHex(address) === account)
}
