import AxeBuilder from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

async function expectNoViolations(page: Page, axeOf: () => AxeBuilder): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
    const { violations } = await axeOf().withTags(WCAG_22_AA).analyze()
    const found = violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      where: nodes.map((node) => node.html.slice(0, 200)),
    }))
    expect(found, `${page.url()}, ${colorScheme}`).toEqual([])
  }
}

/** Nothing that axe finds stands against WCAG 2.2 AA, in the light theme and in the dark one. */
export const expectAccessible = (page: Page) =>
  expectNoViolations(page, () => new AxeBuilder({ page }))

/**
 * The same for a page of ours inside Medusa Admin: for its content, not for the frame around it,
 * and without the magnifying glass that Medusa's search field calls an image and gives no name.
 */
export const expectAccessibleAtDesk = (page: Page) =>
  expectNoViolations(page, () =>
    new AxeBuilder({ page }).include("main").exclude("main div[role=img].pointer-events-none")
  )
