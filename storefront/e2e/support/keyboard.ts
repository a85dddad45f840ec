import { expect, type Locator, type Page } from "@playwright/test"

const TOO_FAR = 80

/** A customer without a pointer. */
export class Keyboard {
  constructor(readonly page: Page) {}

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** Presses Tab until the control has the focus, which then must be seen. */
  async tabTo(control: Locator): Promise<void> {
    await expect(control).toBeVisible()
    const focused = () => control.evaluate((element) => element === document.activeElement)
    for (let presses = 0; !(await focused()); presses += 1) {
      expect(presses, `Tab presses without reaching ${control}`).toBeLessThan(TOO_FAR)
      await this.press("Tab")
    }
    await this.expectSeen(control)
  }

  /** The control, or what is drawn in its place, looks other than without the focus. */
  private async expectSeen(control: Locator): Promise<void> {
    const [focused, blurred] = await control.evaluate((element: HTMLElement) => {
      const near = [
        element,
        element.nextElementSibling,
        element.parentElement,
        element.closest("form"),
      ]
      const look = () =>
        near.map((each) => {
          if (!each) return ""
          const { outline, boxShadow, borderColor } = getComputedStyle(each)
          return `${outline} ${boxShadow} ${borderColor}`
        })
      const before = look()
      element.blur()
      const after = look()
      element.focus()
      return [before, after]
    })
    expect(focused, `${control} shows that it has the focus`).not.toEqual(blurred)
  }
}
