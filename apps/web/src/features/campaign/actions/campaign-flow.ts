import type { CampaignActionsProps } from './campaign-actions-props'
import type { CampaignDeedName } from './campaign-deed'

type Subject = Pick<CampaignActionsProps, 'chain' | 'campaign' | 'round'>

/** What a button needs for a flow about the campaign; the steps are downloaded on the click. */
export function campaignFlow({ chain, campaign, round }: Subject, name: CampaignDeedName, label: string) {
  const { id, title, token } = campaign
  return {
    chain,
    label,
    scope: `${name}:${id}`,
    title: `${label}: ${title}`,
    token: token.address,
    steps: async () => {
      const { campaignSteps } = await import('./campaign-steps')
      return campaignSteps(name, { deployment: chain.deployment, campaign: id, round: round?.id ?? 0, label })
    },
  }
}
