'use client'
import type { Hex } from '@commonweight/domain/hex'
import { useCallback, useEffect, useState } from 'react'
import type { SiteChain } from '../../site-chain'
import { answerOf } from '../../transactions/store/answer-of'
import { Failed } from '../../ui/failed'
import { Section } from '../../ui/section'
import { ActionLog } from './action-log'
import { AddMember } from './add-member'
import { askDesk, type DeskAnswer, type MembersOfLab, type Sessions } from './desk-api'
import { MemberList } from './member-list'
import { SessionList } from './session-list'
import { SignIn } from './sign-in'
import { members as words } from './words'

export type MembersPageProps = { chain: SiteChain; lab: Hex }

/** @property lab Null: the account is no member. @property isLost The session has ended while the page was open. */
type Shown = { sessions: Sessions; lab: MembersOfLab | null; isLost?: boolean }
type State = 'loading' | 'unreachable' | 'nobody' | Shown

/** Signing in, and who may change what of a lab on this site. */
export function MembersPage({ chain, lab }: MembersPageProps) {
  const [state, setState] = useState<State>('loading')
  const [problem, setProblem] = useState<string | null>(null)
  const look = useCallback(() => {
    // What was entered stays on the page until its reader has signed in again.
    const show = (next: State) =>
      setState((shown) => (next === 'nobody' && typeof shown === 'object' ? { ...shown, isLost: true } : next))
    return answerOf(readState(lab), show, () => setState('unreachable'))
  }, [lab])
  useEffect(look, [look])
  /** Does something and looks again: what is shown is what the site has. */
  const act = async (asked: Promise<DeskAnswer<unknown>>): Promise<boolean> => {
    const { body, problem: found, status } = await asked
    setProblem(body === null && status !== 401 ? (found ?? words.unreachable) : null)
    look()
    return body !== null
  }
  const end = async (id: string): Promise<void> => {
    const { body } = await askDesk<{ isSignedIn: boolean }>('sessions/end', { id })
    if (body?.isSignedIn === false) setState('nobody')
    else look()
  }
  if (state === 'loading') return <p className="text-soft">{words.loading}</p>
  if (state === 'unreachable') return <Failed problem={words.unreachable} again={words.again} onAgain={look} />
  const isOut = state === 'nobody' || state.isLost === true
  return (
    <div className="space-y-12" data-members={isOut ? 'nobody' : (state.lab?.role ?? 'none')}>
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      {isOut && (
        <Section id="sign-in" title={words.signIn.title} lead={state === 'nobody' ? null : words.signIn.lost}>
          <SignIn chain={chain} onSignedIn={() => void look()} />
        </Section>
      )}
      {state !== 'nobody' && (
        <SignedIn lab={lab} sessions={state.sessions} members={state.lab} act={act} onEnd={(id) => void end(id)} />
      )}
    </div>
  )
}

type SignedInProps = {
  lab: Hex
  sessions: Sessions
  members: MembersOfLab | null
  act: (asked: Promise<DeskAnswer<unknown>>) => Promise<boolean>
  onEnd: (id: string) => void
}

function SignedIn({ lab, sessions, members, act, onEnd }: SignedInProps) {
  const isOwner = members?.role === 'owner'
  return (
    <>
      <p>
        {words.signedIn} <span className="num break-all">{sessions.account}</span>.{' '}
        {words.role[members?.role ?? 'none']}
      </p>
      {members && (
        <Section id="members" title={words.list.title}>
          <MemberList lab={lab} members={members.members} isOwner={isOwner} act={act} />
          {isOwner && <AddMember lab={lab} act={act} />}
        </Section>
      )}
      {members && (
        <Section id="log" title={words.log.title}>
          <ActionLog lab={lab} first={members.actions} />
        </Section>
      )}
      <Section id="sessions" title={words.sessions.title}>
        <SessionList sessions={sessions.sessions} onEnd={onEnd} />
      </Section>
    </>
  )
}

async function readState(lab: Hex): Promise<State> {
  const sessions = await askDesk<Sessions>('sessions')
  if (sessions.status === 401) return 'nobody'
  if (!sessions.body) return 'unreachable'
  const members = await askDesk<MembersOfLab>(`labs/${lab}/members`)
  if (members.status === 401) return 'nobody'
  if (!members.body && members.status !== 403) return 'unreachable'
  return { sessions: sessions.body, lab: members.body }
}
