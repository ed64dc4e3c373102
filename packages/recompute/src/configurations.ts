import { canonicalDocument } from '@commonweight/domain/canonical'
import { parseRoundConfiguration, type RoundConfiguration } from '@commonweight/domain/documents/round-configuration'
import { DEFAULT_BLEND, DEFAULT_THRESHOLD, type Mechanism } from '@commonweight/qf/mechanisms/compute-match'

/**
 * As the command line gives it; what is missing is as in packages/qf.
 * @property surplus `pay-all` or `return`; `unnamed` is the first type of configuration, which pays all.
 */
export type ConfigurationChoice = {
  mechanism?: Mechanism | undefined
  threshold?: string | undefined
  blend?: string | undefined
  profile?: string | undefined
  surplus?: string | undefined
}

const MECHANISMS = ['pairwise', 'cocm', 'blend', 'capped', 'plain'] as const
const SURPLUSES = ['return', 'pay-all', 'unnamed'] as const

/** The configuration of a mechanism, with defaults. @throws InvalidDocumentError */
export function configurationOf(choice: ConfigurationChoice): RoundConfiguration {
  const { mechanism = 'pairwise', surplus = 'return' } = choice
  const isFirst = mechanism === 'plain' || (surplus === 'unnamed' && mechanism !== 'capped')
  const numbers = { mechanism, ...numbersOf(mechanism, choice) }
  return parseRoundConfiguration(
    isFirst
      ? { type: 'commonweight/round-configuration/1', ...numbers }
      : { type: 'commonweight/round-configuration/2', ...numbers, surplus },
  )
}

function numbersOf(mechanism: Mechanism, { threshold, blend, profile = 'harsh' }: ConfigurationChoice) {
  if (mechanism === 'pairwise') return { threshold: threshold ?? String(DEFAULT_THRESHOLD) }
  if (mechanism === 'cocm') return { profile }
  return mechanism === 'blend' ? { profile, blend: blend ?? String(DEFAULT_BLEND) } : {}
}

/**
 * The configuration with this digest, of those that the choice leaves open: all mechanisms where none is named. Only
 * the digest is on chain, so numbers other than the defaults must be given.
 */
export async function configurationWithDigest(
  digest: string,
  choice: ConfigurationChoice,
): Promise<RoundConfiguration | undefined> {
  for (const open of openChoices(choice)) {
    const configuration = configurationOf(open)
    if ((await canonicalDocument(configuration)).digest === digest) return configuration
  }
  return undefined
}

function openChoices(choice: ConfigurationChoice): ConfigurationChoice[] {
  const mechanisms = choice.mechanism === undefined ? MECHANISMS : [choice.mechanism]
  const profiles = choice.profile === undefined ? ['harsh', 'soft'] : [choice.profile]
  const surpluses = choice.surplus === undefined ? SURPLUSES : [choice.surplus]
  return mechanisms.flatMap((mechanism) =>
    profiles.flatMap((profile) =>
      surpluses
        .filter((surplus) => mechanism !== 'capped' || surplus !== 'unnamed')
        .map((surplus) => ({ ...choice, mechanism, profile, surplus })),
    ),
  )
}
