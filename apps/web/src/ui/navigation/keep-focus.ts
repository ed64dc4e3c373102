/** What had the focus last, and what it lay in, from the inside out. */
let path: Element[] = []
/** What had it before, the newest first: for what lay in a dialog that is gone. */
let earlier: HTMLElement[] = []

const MAX_EARLIER = 20
const STATUS = '[role="status"], [role="alert"]'
const HEADING = 'h1, h2, h3, h4'
const CONTROL = 'a[href], button, input, select, textarea, summary'

/**
 * Ensures that the focus is never lost. Where the focused element disappears or can no longer be used, the nearest
 * element takes the focus, without scrolling. A visitor who leaves an element does not get its focus back.
 * @param last What had the focus until now and what it lay in, as `composedPath` gives it; it may be gone already.
 */
export function keepFocus(last: readonly EventTarget[]): void {
  remember(last)
  document.addEventListener('focusin', (event) => remember(event.composedPath()))
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    // The visitor left it if it is still there once everything is done that happens with it.
    if (!relatedTarget) setTimeout(() => letGo(target))
  })
  new MutationObserver(repair).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'inert', 'open'],
  })
  repair()
}

/** A visitor who clicks outside every control, or puts a phone's keyboard away, wants no focus. */
function letGo(element: EventTarget | null): void {
  const isNowhere = document.activeElement === document.body
  if (isNowhere && element === path[0] && element instanceof HTMLElement && isUsable(element)) path = []
}

function remember(focused: readonly EventTarget[]): void {
  const [target] = focused
  if (!(target instanceof HTMLElement) || target === document.body) return
  path = focused.filter((part): part is Element => part instanceof Element && !part.matches('body, html'))
  earlier = [target, ...earlier.filter((element) => element !== target)].slice(0, MAX_EARLIER)
}

function repair(): void {
  const [element, ...around] = path
  if (!(element instanceof HTMLElement)) return
  const active = document.activeElement
  if (active?.matches('main') && active === element) return void focusHeading(active)
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
    if (!part.isConnected) continue
    if (part.matches('main')) yield firstShown(part, HEADING)
    yield firstShown(part, STATUS)
    yield firstShown(part, HEADING)
    if (part.closest('header')) yield firstShown(part, CONTROL)
    yield part
  }
  yield earlier.find(isUsable)
  yield document.querySelector('main h1')
  yield document.querySelector('main')
}

/** A page that is still coming has the focus as a whole until its heading is there. */
function focusHeading(page: Element): void {
  const heading = firstShown(page, HEADING)
  if (heading instanceof HTMLElement) focus(heading)
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
