// @ts-check
// What a person does with the window, in the words of a test.

/** @param {import('playwright-core').Page} page */
export function personAt(page) {
  const question = (/** @type {string} */ placeholder) =>
    page.locator(`.quick-input-widget input[placeholder^="${placeholder}"]`).first();
  const choice = (/** @type {string} */ text) =>
    page.locator(`.quick-input-list-row:has-text("${text}")`).first();
  const message = (/** @type {string} */ text) =>
    page.locator(`.notification-list-item:has-text("${text}")`).first();

  return {
    choice,
    question,
    message,

    /** @param {string} title with its category */
    async command(title) {
      // Commands are in the palette once the extension is known.
      await page.locator('.statusbar-item:has-text("sandbox")').first().waitFor();
      await page.keyboard.press('F1');
      await page.locator('.quick-input-list-row').first().waitFor();
      await page.keyboard.type(title);
      await choice(title).click();
    },

    /**
     * Accepts what is offered, or what a word finds.
     * @param {string} placeholder
     * @param {string} [word]
     */
    async answer(placeholder, word) {
      const input = question(placeholder);
      await choice('').waitFor();
      // The question is on the screen before it has the keyboard.
      await input.click();
      if (word !== undefined) {
        await page.keyboard.type(word);
        await choice(word).waitFor();
      }
      await page.keyboard.press('Enter');
      await input.waitFor({ state: 'hidden' });
    },

    /**
     * Of a question that takes many answers, this one alone.
     * @param {string} placeholder
     * @param {string} word
     */
    async answerOnly(placeholder, word) {
      const input = question(placeholder);
      const counted = (/** @type {string} */ text) =>
        page.locator(`.quick-input-count:has-text("${text}")`).waitFor();
      await choice('').waitFor();
      const all = page.locator('.quick-input-header .monaco-checkbox').first();
      await all.click();
      if (!(await all.getAttribute('aria-checked'))?.includes('false')) await all.click();
      await counted('0 Selected');
      await input.click();
      await page.keyboard.type(word);
      await choice(word).click();
      await counted('1 Selected');
      await input.click();
      await page.keyboard.press('Enter');
      await input.waitFor({ state: 'hidden' });
    },

    /**
     * Agrees to a modal question.
     * @param {string} question
     * @param {string} button
     */
    async agree(question, button) {
      const dialog = page.locator(`.monaco-dialog-box:has-text("${question}")`);
      await dialog.locator(`.monaco-button:has-text("${button}")`).first().click();
      await dialog.waitFor({ state: 'hidden' });
    },

    /**
     * What the open plan or report says, once it says one thing and not another.
     * @param {{ has: RegExp, hasNot?: string }} words
     */
    async documentText({ has, hasNot }) {
      const body = page
        .frameLocator('iframe.webview.ready')
        .last()
        .frameLocator('iframe#active-frame')
        .locator('body')
        .filter({ hasText: has, ...(hasNot === undefined ? {} : { hasNotText: hasNot }) });
      await body.waitFor();
      return body.innerText();
    },
  };
}
