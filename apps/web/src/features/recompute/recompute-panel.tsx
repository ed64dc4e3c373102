'use client'
import { lazy, Suspense, useState } from 'react'
import { Field } from '../../ui/form/field'
import type { Recomputation, RecomputeChoice } from './recomputation'
import type { RecomputePanelProps } from './recompute-panel-props'
import { ThroughField, type ThroughProps } from './through-field'
import { useRecompute } from './use-recompute'
import { recompute as words } from './words/recompute'

const RunState = lazy(() => import('./run-state').then((module) => ({ default: module.RunState })))
const Report = lazy(() => import('./report').then((module) => ({ default: module.Report })))

/** Computes the round again in the visitor's browser and says whether the chain agrees. */
export function RecomputePanel(props: RecomputePanelProps) {
  const [through, setThrough] = useState<Through>('site')
  const [files, setFiles] = useState<readonly File[]>([])
  const { state, begin, cancel } = useRecompute(props)
  const isRunning = state.status === 'running'
  const wasRun = state.status !== 'idle'
  return (
    <div className="max-w-2xl space-y-4">
      <div className="flex flex-wrap gap-3">
        <button
          type="button"
          className="btn btn-ink"
          disabled={isRunning}
          onClick={() => void begin({ through, files })}
        >
          {wasRun && !isRunning ? words.again : words.button}
        </button>
        {isRunning && (
          <button type="button" className="btn" onClick={cancel}>
            {words.cancel}
          </button>
        )}
      </div>
      <Options host={new URL(props.chain.rpcUrl).host} through={through} setThrough={setThrough} setFiles={setFiles} />
      <Outcome state={state} {...props} />
    </div>
  )
}

type Through = RecomputeChoice['through']
type OptionsProps = ThroughProps & { setFiles: (files: readonly File[]) => void }

function Options({ setFiles, ...through }: OptionsProps) {
  return (
    <details>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm underline underline-offset-4">
        {words.options}
      </summary>
      <div className="space-y-4 pt-2 pb-4">
        <ThroughField {...through} />
        <Field label={words.files} hint={words.filesHint}>
          {(control) => (
            <input
              {...control}
              type="file"
              multiple
              accept="application/json,.json"
              className="input"
              onChange={(event) => setFiles([...(event.target.files ?? [])])}
            />
          )}
        </Field>
      </div>
    </details>
  )
}

function Outcome({ state, ...props }: RecomputePanelProps & { state: Recomputation }) {
  return (
    <div data-recompute={state.status}>
      <p role="status" className="text-sm text-soft empty:hidden">
        {state.status !== 'idle' && (
          <Suspense fallback={null}>
            <RunState state={state} />
          </Suspense>
        )}
      </p>
      {state.status === 'running' && <p className="num text-xs text-faint">{state.detail}</p>}
      {state.status === 'failed' && (
        <p role="alert" className="notice notice-bad wrap-anywhere">
          {state.text}
        </p>
      )}
      {state.status === 'done' && (
        <Suspense fallback={null}>
          <Report report={state.report} {...props} />
        </Suspense>
      )}
    </div>
  )
}
