'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { LabProfileView, LabRole } from '@commonweight/domain/views/lab-desk'
import { useCallback, useEffect, useState } from 'react'
import type { SiteChain } from '../../site-chain'
import { answerOf } from '../../transactions/store/answer-of'
import { Failed } from '../../ui/failed'
import { Section } from '../../ui/section'
import { askDesk } from '../members/desk-api'
import { SignIn } from '../members/sign-in'
import { ProfileForm } from './profile-form'
import { labProfile as words } from './words'

type Found = { role: LabRole; profile: LabProfileView }
type State = 'loading' | 'unreachable' | 'nobody' | 'stranger' | Found

/** The form for a lab's profile, for who is signed in as one of its members. */
export function ProfilePage({ chain, lab }: { chain: SiteChain; lab: Hex }) {
  const [state, setState] = useState<State>('loading')
  const [isLost, setLost] = useState(false)
  const look = useCallback(() => answerOf(readState(lab), setState, () => setState('unreachable')), [lab])
  useEffect(look, [look])
  if (state === 'loading') return <p className="text-soft">{words.loading}</p>
  if (state === 'unreachable') return <Failed problem={words.unreachable} again={words.again} onAgain={look} />
  if (state === 'stranger') return <p className="text-soft">{words.notMember}</p>
  return (
    <div className="space-y-12">
      {(state === 'nobody' || isLost) && (
        <Section id="sign-in" title={words.signIn} lead={isLost ? words.lost : null}>
          <SignIn
            chain={chain}
            onSignedIn={() => {
              setLost(false)
              if (state === 'nobody') look()
            }}
          />
        </Section>
      )}
      {state !== 'nobody' && (
        <ProfileForm lab={lab} first={state.profile} canSave={state.role !== 'viewer'} onLost={() => setLost(true)} />
      )}
    </div>
  )
}

async function readState(lab: Hex): Promise<State> {
  const { status, body } = await askDesk<Found>(`labs/${lab}/profile`)
  if (status === 401) return 'nobody'
  if (status === 403) return 'stranger'
  return body ?? 'unreachable'
}
