/** What had the focus last, and what it lay in, from the inside out. */
let path: Element[] = []
/** What had it before, the newest first: for what lay in a dialog that is gone. */
let earlier: HTMLElement[] = []
let isPointing = false

const MOST_EARLIER = 20
const STATUS = '[role="status"], [role="alert"]'
const HEADING = 'h1, h2, h3, h4'
const CONTROL = 'a[href], button, input, select, textarea, summary'

/**
 * Sees to it that the focus is never lost: where the focused element goes away, or can be used no more, what is nearest to
 * it takes over, without scrolling. Who clicks beside everything wants no focus and keeps none.
 */
export function keepFocus(): void {
  remember(document.activeElement)
  document.addEventListener('focusin', ({ target }) => remember(target))
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (isPointing && !relatedTarget) path = []
  })
  for (const type of ['pointerdown', 'mousedown']) {
    document.addEventListener(type, pointing, { capture: true })
  }
  new MutationObserver(mend).observe(document.body, {
    ...{ subtree: true, childList: true, attributes: true },
    attributeFilter: ['disabled', 'hidden', 'inert', 'open'],
  })
}

/** The browser takes the focus away right after these events, if it does. */
function pointing(): void {
  isPointing = true
  setTimeout(() => {
    isPointing = false
  })
}

function remember(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement) || target === document.body) return
  path = []
  for (let at: Element | null = target; at && at !== document.body; at = at.parentElement) path.push(at)
  earlier = [target, ...earlier.filter((element) => element !== target)].slice(0, MOST_EARLIER)
}

function mend(): void {
  const [element, ...around] = path
  if (!(element instanceof HTMLElement)) return
  const active = document.activeElement
  if (active && active !== document.body && active !== element) return
  if (isUsable(element)) {
    // It was only moved.
    if (active !== element) focus(element)
    return
  }
  for (const target of element.isConnected ? [around[0], ...heirs(around)] : heirs(around)) {
    if (target instanceof HTMLElement && focus(target)) return
  }
}

/** What may take over, the best first. */
function* heirs(around: readonly Element[]): Generator<Element | null | undefined> {
  for (const part of around) {
    if (!part.isConnected || part === document.documentElement) continue
    if (part.matches('main')) yield part.querySelector(HEADING)
    yield firstShown(part, STATUS)
    yield firstShown(part, HEADING)
    if (part.closest('header')) yield firstShown(part, CONTROL)
    yield part
  }
  yield earlier.find(isUsable)
  yield document.querySelector('main h1')
  yield document.querySelector('main')
}

function firstShown(part: Element, selector: string): Element | undefined {
  return [...part.querySelectorAll(selector)].find((found) => isShown(found) && found.textContent?.trim() !== '')
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  return element.checkVisibility() && width > 0 && height > 0
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled, [inert] *') && element.checkVisibility()
}

function focus(target: HTMLElement): boolean {
  if (!target.isConnected || !isShown(target)) return false
  if (!target.matches(CONTROL) && !target.hasAttribute('tabindex')) target.tabIndex = -1
  target.focus({ preventScroll: true })
  return document.activeElement === target
}
