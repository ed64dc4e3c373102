'use client'
import { type FormEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import type { SiteChain } from '../../site-chain'
import { type Issue, issuesOf } from '../../ui/form/issue'
import { type Draft, useDraft } from '../../ui/form/use-draft'
import { forms } from '../../ui/form/words/forms'
import type { Flow } from '../flow'
import type { FlowPlan } from '../flow-plan'
import { isUnderWay } from '../reduce/is-under-way'
import { LazyFlowStatus } from '../status/lazy-flow-status'
import { useFlow } from '../store/use-flow'
import { type FlowControl, useFlowControl } from '../use-flow-control'
import { flow as words } from '../words/flow'

const IssueList = lazy(() => import('../../ui/form/issue-list').then((module) => ({ default: module.IssueList })))

type FormState = {
  chain: SiteChain
  scope: string
  draft: Pick<Draft<object>, 'savedAt' | 'startOver'>
  issues: readonly Issue[]
  control: FlowControl
  begin: () => void
}

export type DraftFormParameters<values> = {
  chain: SiteChain
  /** Of the flow. */
  scope: string
  /** Of the draft in the browser's storage. */
  draftKey: string
  blank: values
  /** The flow that the form begins; its steps throw FormInvalidError where something must be put right. */
  planOf: (values: values) => Omit<FlowPlan, 'scope'>
}

/** The values of a form whose draft is kept in this browser, what is wrong with them, and the state of DraftForm. */
export function useDraftForm<values extends object>(parameters: DraftFormParameters<values>) {
  const { chain, scope, draftKey, blank, planOf } = parameters
  const draft = useDraft(draftKey, blank)
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const control = useFlowControl(chain)
  const begin = (): void => {
    setIssues([])
    const { steps, ...plan } = planOf(draft.values)
    const prepare: FlowPlan['steps'] = (context) =>
      steps(context).catch((error: unknown) => {
        setIssues(issuesOf(error) ?? [])
        throw error
      })
    void control.begin({ ...plan, scope, steps: prepare })
  }
  const form: FormState = { chain, scope, draft, issues, control, begin }
  return { values: draft.values, change: draft.change, issues, form }
}

export type DraftFormProps = {
  form: FormState
  gap: 'gap-6' | 'gap-10'
  label: string
  hint: string
  /** What the visitor should know before writing. */
  notices?: ReactNode
  /** Default true. */
  canSubmit?: boolean
  children: ReactNode
}

/** A form with its draft, what is wrong with it, the button that begins its flow, and the flow's state. */
export function DraftForm({ form, gap, label, hint, notices, canSubmit = true, children }: DraftFormProps) {
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    form.begin()
  }
  return (
    <form className={`flex max-w-2xl flex-col ${gap}`} onSubmit={submit} noValidate>
      {notices}
      <DraftLine {...form.draft} />
      {form.issues.length > 0 && (
        <Suspense fallback={null}>
          <IssueList issues={form.issues} />
        </Suspense>
      )}
      {children}
      {canSubmit && <Submit form={form} label={label} hint={hint} />}
    </form>
  )
}

/** Says that the draft is kept, and offers to drop it. */
function DraftLine({ savedAt, startOver }: FormState['draft']) {
  return (
    <p className="hint flex items-center gap-3">
      <span role="status">{savedAt ? forms.draftSaved(savedAt) : forms.draftUnsaved}</span>
      {savedAt && (
        <button type="button" className="btn btn-quiet" onClick={startOver}>
          {forms.startOver}
        </button>
      )}
    </p>
  )
}

function Submit({
  form: { chain, scope, draft, control },
  label,
  hint,
}: Pick<DraftFormProps, 'form' | 'label' | 'hint'>) {
  const flow = useFlow(scope)
  useWhenProven(flow, draft.startOver)
  const isBusy = control.isPreparing || (flow !== null && isUnderWay(flow))
  return (
    <div>
      <button type="submit" className="btn btn-ink" disabled={isBusy}>
        {control.isPreparing ? words.preparing : label}
      </button>
      <p className="hint mt-2 max-w-prose">{hint}</p>
      {control.problem && (
        <p className="problem mt-2" role="alert">
          {control.problem}
        </p>
      )}
      {flow && <LazyFlowStatus chain={chain} flow={flow} restart={control.restart} />}
    </div>
  )
}

/** Calls once the flow is on the chain. Ignores a flow that was there already when the page loaded. */
function useWhenProven(flow: Flow | null, onProven: () => void): void {
  const waiting = useRef<string | null>(null)
  const id = flow?.id ?? null
  const isProven = flow?.state.status === 'confirmed' || flow?.state.status === 'counted'
  useEffect(() => {
    if (id && !isProven) {
      waiting.current = id
    } else if (id && waiting.current === id) {
      waiting.current = null
      onProven()
    }
  }, [id, isProven, onProven])
}
