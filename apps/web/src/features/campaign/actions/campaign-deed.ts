export type CampaignDeedName = 'release' | 'claim' | 'withdraw' | 'recover' | 'expire' | 'leave' | 'cancel'

/** Something that anyone can do to the campaign; if not available, only the state of the last time is shown. */
export type CampaignDeed = {
  name: CampaignDeedName
  label: string
  kind: 'money' | 'plain'
  hint: string
  isAvailable: boolean
}
