import type { Hex } from '@commonweight/domain/hex'

/** Something that anyone can do to a round; if not available, only the state of the last time is shown. */
export type RoundDeed = {
  name: 'drop' | 'pin' | 'seal' | 'claim' | 'reclaim'
  /** Stands above the button. */
  note?: string
  label: string
  kind: 'money' | 'ink' | 'plain'
  hint: string
  isAvailable: boolean
  /** The campaigns that it is about; `label` names the step of one of them. */
  campaigns: { id: Hex; label: string }[]
  /** Who is paid by `reclaim`; the round's operator otherwise. */
  sponsor: Hex
}
