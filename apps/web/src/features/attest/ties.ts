import type { Hex } from '@commonweight/domain/hex'
import type { AttesterTies } from '@commonweight/domain/views/attester'
import { tokenAmount } from '../../format/token-amount'
import type { LabOwners } from '../../server/lab-owners'
import { attesterTies as words } from './record-words'

/** What ties an attester to a campaign, a sentence each, the heaviest first; none: nothing was found. */
export function tieSentences(account: Hex, ties: AttesterTies, lab: LabOwners): string[] {
  const { isLab, isPayout, given, received, token, labCampaigns, attestedCampaigns } = ties
  const owners = lab.status === 'read' ? (lab.owners ?? []) : []
  return [
    isLab && words.isLab,
    isPayout && words.isPayout,
    owners.includes(account) && (owners.length === 1 ? words.ownsAlone : words.owns(owners.length)),
    received > 0n && words.received(tokenAmount(received, token)),
    given > 0n && words.given(tokenAmount(given, token)),
    attestedCampaigns > 1 && words.attests(attestedCampaigns, labCampaigns),
    lab.status === 'unread' && words.unread,
  ].filter((sentence) => sentence !== false)
}
