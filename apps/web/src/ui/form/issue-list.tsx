'use client'
import { useEffect, useRef } from 'react'
import type { Issue } from './issue'
import { formProblems } from './words/form-problems'

/** All that is wrong with a form, where the visitor looks next. */
export function IssueList({ issues }: { issues: readonly Issue[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (issues.length > 0) box.current?.focus()
  }, [issues])
  const messages = [...new Set(issues.map(({ message }) => message))]
  return (
    <div ref={box} tabIndex={-1} role="alert" className="notice notice-bad">
      <p className="font-medium">{formProblems.fix}</p>
      <ul className="mt-1 list-disc pl-5">
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  )
}
