import type { ElementHandle, Page } from 'puppeteer-core'
import { PATIENCE_MS } from './page-actions'

const LOOK_MS = 100

/**
 * A page in Firefox, used as a person does: by the words that stand on it, with real clicks and keys. Waiting is done
 * from here, as the page's policy refuses the code that drivers inject for it.
 */
export class FirefoxPage {
  constructor(
    readonly page: Page,
    readonly origin: string,
  ) {}

  /** Opens a path and waits until its scripts have taken over every button. */
  async open(path: string): Promise<void> {
    const arrive = () => this.page.goto(this.origin + path)
    // A page that asks for its own newer parts just then makes Firefox drop the way to the next one.
    await arrive().catch((error: unknown) => {
      if (!String(error).includes('NS_BINDING_ABORTED')) throw error
      return arrive()
    })
    await this.#until(`${path} is taken over by its scripts`, () =>
      [...document.querySelectorAll('main form, main button, header button')].every((part) =>
        Object.keys(part).some((key) => key.startsWith('__reactProps')),
      ),
    )
  }

  /** Clicks the first button or link that is shown and whose text begins with `text`. */
  async click(text: string, within = 'body'): Promise<void> {
    const button = await this.#find(`button or link "${text}"`, `${within} :is(button, a, summary)`, text)
    await button.scrollIntoView()
    await button.click()
  }

  /** Replaces what stands in the field whose label begins with `label`. */
  async fill(label: string, text: string): Promise<void> {
    const field = await this.#find(`field "${label}"`, 'input', label)
    await field.click({ count: 3 })
    await this.page.keyboard.type(text)
  }

  /** Waits until an element is there, and returns one of its attributes. */
  async attribute(selector: string, name: string): Promise<string> {
    await this.#until(selector, (wanted) => document.querySelector(wanted) !== null, selector)
    return (
      (await this.page.evaluate((wanted, key) => document.querySelector(wanted)?.getAttribute(key), selector, name)) ??
      ''
    )
  }

  async #until(what: string, check: (argument: string) => boolean, argument = ''): Promise<void> {
    const end = Date.now() + PATIENCE_MS
    while (!(await this.page.evaluate(check, argument))) {
      if (Date.now() > end) throw new Error(`Firefox waits for ${what}. The page says: ${await this.#text()}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
  }

  async #find(what: string, selector: string, words: string): Promise<ElementHandle<Element>> {
    const end = Date.now() + PATIENCE_MS
    while (Date.now() < end) {
      const handle = await this.page.evaluateHandle(shownWith, selector, words)
      const element = handle.asElement()
      if (element) return element as ElementHandle<Element>
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
    throw new Error(`Firefox finds no ${what}. The page says: ${await this.#text()}`)
  }

  async #text(): Promise<string> {
    return (await this.page.evaluate(() => document.querySelector('main')?.textContent ?? ''))
      .replace(/\s+/g, ' ')
      .slice(0, 2_000)
  }
}

/** The first element that is shown and enabled and whose text or label begins with `words`; null if there is none. */
function shownWith(selector: string, words: string): Element | null {
  const named = (element: Element): boolean => {
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [element]
    const texts = [...labels.map((label) => label.textContent ?? ''), element.getAttribute('aria-label') ?? '']
    return texts.some((text) => text.trim().startsWith(words))
  }
  const isUsable = (element: Element): boolean => element.getClientRects().length > 0 && !element.matches(':disabled')
  return [...document.querySelectorAll(selector)].find((element) => named(element) && isUsable(element)) ?? null
}
