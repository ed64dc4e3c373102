'use client'
import { useState } from 'react'
import { Field } from '../../ui/form/field'
import { DEMO_WALLET_ID, demoRoles } from '../../wallet/demo-roles'
import { demoSelection } from '../../wallet/demo-selection'
import { wallet as words } from '../../wallet/words/wallet'

/** Chooses the account that the demo wallet plays; nothing for other wallets. */
export function DemoRolePicker({ walletId }: { walletId: string }) {
  const [role, setRole] = useState(() => demoSelection().role())
  if (walletId !== DEMO_WALLET_ID) return null
  const choose = (index: number): void => {
    setRole(index)
    demoSelection().setRole(index)
  }
  return (
    <Field label={words.demo.title} hint={words.demo.hint}>
      {(control) => (
        <select {...control} className="input" value={role} onChange={(event) => choose(Number(event.target.value))}>
          {demoRoles.map(({ index, name, role: does }) => (
            <option key={index} value={index}>
              {name} ({does})
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
