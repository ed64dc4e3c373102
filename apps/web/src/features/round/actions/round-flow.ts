import type { Hex } from '@commonweight/domain/hex'
import type { SiteChain } from '../../../site-chain'
import type { FlowStep } from '../../../transactions/flow'
import type { RoundActionsProps } from './round-actions-props'
import type { RoundDeed } from './round-deed'
import type { RoundStepsParameters } from './round-steps'

type Subject = { chain: SiteChain; round: { id: number; title: string; token: { address: Hex } } }

type Steps = typeof import('./round-steps')

/**
 * What a button needs for a flow about a round; the steps are downloaded on the click.
 * @param of Distinguishes flows of the same name.
 */
export function roundFlow(
  { chain, round }: Subject,
  name: string,
  label: string,
  prepare: (steps: Steps, parameters: RoundStepsParameters) => FlowStep[],
  of = '',
) {
  const { id, title, token } = round
  return {
    chain,
    label,
    scope: `${name}:${id}:${of}`,
    title: `${label}: ${title}`,
    token: token.address,
    steps: async () => prepare(await import('./round-steps'), { deployment: chain.deployment, round: id, label }),
  }
}

/** What the button of a deed needs. */
export function deedFlow(props: RoundActionsProps, deed: RoundDeed) {
  const { name, label, sponsor } = deed
  const of = name === 'reclaim' ? sponsor : ''
  return roundFlow(props, name, label, (steps, parameters) => steps.roundDeedSteps(deed, parameters), of)
}
