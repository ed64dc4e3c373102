import type { GateUse } from '@commonweight/read-models/rounds/list-gates'
import type { ReactNode } from 'react'
import { countOf } from '../../../format/number'
import type { GateFacts } from '../../../server/gates/gate-facts'
import type { SiteChain, SiteGate } from '../../../site-chain'
import { type Fact, Facts } from '../../../ui/facts'
import { Notice } from '../../../ui/notice'
import { Section } from '../../../ui/section'
import { scoreText } from '../ways/passport-text'
import { WayFacts } from '../ways/way-facts'
import { ways } from '../ways/words'
import { gates as words } from './words'

type GateSectionProps = { chain: SiteChain; gate: SiteGate; facts: GateFacts; use: GateUse | undefined }

/** One gate: what it counts as the chain has it, and how people are verified there. */
export function GateSection({ chain, gate, facts, use }: GateSectionProps) {
  return (
    <Section id={gate.address} title={gate.name} lead={ways[gate.kind].lead}>
      {facts.status !== 'read' && (
        <Notice tone={facts.status === 'wrong' ? 'bad' : 'wait'}>{words[facts.status]}</Notice>
      )}
      <Facts facts={[...usedBy(gate, use), ...fixed(facts), ...(facts.status === 'wrong' ? [] : wayTo(chain, gate))]} />
      {facts.status !== 'wrong' && (
        <div className="mt-6 text-sm">
          <WayFacts gate={gate} gives={weightsText(gate, facts)} />
        </div>
      )}
    </Section>
  )
}

function usedBy({ address, kind }: SiteGate, use: GateUse | undefined): Fact[] {
  return [
    { label: words.kind, value: words.kinds[kind] },
    { label: words.address, value: whole(address) },
    { label: words.uses, value: namedBy(use) },
  ]
}

export function namedBy(use: GateUse | undefined): string {
  const { round, campaign } = words
  return words.used(
    countOf(use?.rounds ?? 0, round.one, round.many),
    countOf(use?.campaigns ?? 0, campaign.one, campaign.many),
  )
}

/** What the gate fixed at its creation. */
function fixed(facts: GateFacts): Fact[] {
  if (facts.status !== 'read') return []
  const { terms } = facts
  if (terms.kind === 'passport') return [{ label: words.decoder, value: whole(terms.decoder) }]
  const issuer = { label: words.issuer, hint: words.issuerHint, value: whole(terms.issuer) }
  if (terms.kind === 'voucher') return [issuer]
  return [issuer, { label: words.schema, value: whole(terms.schema) }, { label: words.eas, value: whole(terms.eas) }]
}

function wayTo({ vouchers }: SiteChain, gate: SiteGate): Fact[] {
  return [
    ...(gate.kind === 'voucher' ? [{ label: words.served, value: words.sources[vouchers] }] : []),
    { label: words.where, value: gate.link ? linkTo(gate.link) : words.nowhere },
  ]
}

function weightsText({ kind }: SiteGate, facts: GateFacts): string {
  if (kind !== 'passport') return ways[kind].gives
  if (facts.status !== 'read' || facts.terms.kind !== 'passport') return '–'
  return ways.passport.gives(scoreText(facts.terms.lower), scoreText(facts.terms.upper))
}

function whole(hex: string): ReactNode {
  return <span className="num text-xs break-all whitespace-normal!">{hex.toLowerCase()}</span>
}

function linkTo(link: string): ReactNode {
  return (
    <a className="target break-all underline underline-offset-4" href={link} rel="noreferrer noopener">
      {link}
    </a>
  )
}
