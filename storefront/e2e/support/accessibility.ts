import AxeBuilder from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

/**
 * Nothing that axe finds stands against WCAG 2.2 AA, in the light theme and in the dark one.
 * @param within a CSS selector of what is ours, where the rest of the page is not
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
    const axe = new AxeBuilder({ page }).withTags(WCAG_22_AA)
    const { violations } = await (within ? axe.include(within) : axe).analyze()
    const found = violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      where: nodes.map((node) => node.html.slice(0, 200)),
    }))
    expect(found, `${page.url()}, ${colorScheme}`).toEqual([])
  }
}
