import { canonicalDocument } from '@commonweight/domain/canonical'
import { parseRoundConfiguration, type RoundConfiguration } from '@commonweight/domain/documents/round-configuration'
import { DEFAULT_BLEND, DEFAULT_THRESHOLD, type Mechanism } from '@commonweight/qf/mechanisms/compute-match'

/** As the command line gives it; what is missing is as in packages/qf. */
export type ConfigurationChoice = {
  mechanism?: Mechanism | undefined
  threshold?: string | undefined
  blend?: string | undefined
  profile?: string | undefined
}

const MECHANISMS = ['pairwise', 'cocm', 'blend', 'plain'] as const

/** The configuration of a mechanism, with defaults. @throws InvalidDocumentError */
export function configurationOf(choice: ConfigurationChoice): RoundConfiguration {
  const { mechanism = 'pairwise', threshold, blend, profile = 'harsh' } = choice
  const type = 'commonweight/round-configuration/1'
  if (mechanism === 'pairwise') {
    return parseRoundConfiguration({ type, mechanism, threshold: threshold ?? String(DEFAULT_THRESHOLD) })
  }
  if (mechanism === 'cocm') return parseRoundConfiguration({ type, mechanism, profile })
  if (mechanism === 'blend') {
    return parseRoundConfiguration({ type, mechanism, profile, blend: blend ?? String(DEFAULT_BLEND) })
  }
  return parseRoundConfiguration({ type, mechanism })
}

/**
 * The configuration with this digest, of those that the choice leaves open: all mechanisms where none is named. Only
 * the digest is on chain, so numbers other than the defaults must be given.
 */
export async function configurationWithDigest(
  digest: string,
  choice: ConfigurationChoice,
): Promise<RoundConfiguration | undefined> {
  for (const mechanism of choice.mechanism === undefined ? MECHANISMS : [choice.mechanism]) {
    for (const profile of choice.profile === undefined ? ['harsh', 'soft'] : [choice.profile]) {
      const configuration = configurationOf({ ...choice, mechanism, profile })
      if ((await canonicalDocument(configuration)).digest === digest) return configuration
    }
  }
  return undefined
}
