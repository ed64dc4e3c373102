import { FlowButton } from '../../../transactions/button/flow-button'
import { NextBox } from '../../campaign/next/next-box'
import type { RoundActionsProps } from '../actions/round-actions-props'
import { deedFlow } from '../actions/round-flow'

/** What a visitor is shown who has nothing of their own to do here. */
export function VisitorBox(props: RoundActionsProps) {
  const { title, text, deed, link, isQuiet } = props.next.visitor
  const found = props.deeds.find(({ name, isAvailable }) => name === deed && isAvailable)
  return (
    <NextBox kind={deed ?? 'visitor'} title={title} text={text} isQuiet={isQuiet}>
      {found && <FlowButton {...deedFlow(props, found)} kind={found.name === 'claim' ? 'money' : 'ink'} />}
      {link && (
        <a href={link.href} className="btn">
          {link.label}
        </a>
      )}
    </NextBox>
  )
}
