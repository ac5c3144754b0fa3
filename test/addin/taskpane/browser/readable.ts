/** What keeps somebody from reading or using a page, found in the browser: by axe-core, and by measuring. */
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Sentences; none when all is well. The level is WCAG 2.2 AA, and what axe calls best practice. */
export async function obstacles(page: Frame): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return [...(await page.evaluate(violations)), ...(await page.evaluate(misfits))];
}

/** Runs in the page. */
async function violations(): Promise<string[]> {
  const { axe } = window as unknown as {
    readonly axe: {
      run(options: unknown): Promise<{
        readonly violations: readonly {
          readonly id: string;
          readonly help: string;
          readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
        }[];
      }>;
    };
  };
  const found = await axe.run({ resultTypes: ['violations'], iframes: false });
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 120)} ${failureSummary ?? ''}`),
  );
}

/** Runs in the page: what is too wide, cut, or too small to hit. */
function misfits(): string[] {
  const LEAST = 24;
  const name = (element: Element) =>
    `<${element.localName} ${element.id || element.className}> ${element.textContent.trim().slice(0, 30)}`;
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? [`the page is ${String(scrollWidth)} px wide`] : [];
  const seen = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element.checkVisibility() && element.closest('.visually-hidden') === null,
  );
  const outside = seen.filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5);
  const cut = seen.filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const hides = ['hidden', 'clip'].includes(overflowX) || ['hidden', 'clip'].includes(overflowY);
    return (
      hides && (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight)
    );
  });
  const small = seen.filter((element) => {
    if (
      !element.matches('button, summary, select, textarea, input:not([type="checkbox"]), .check, .buttons a')
    )
      return false;
    const { width, height } = element.getBoundingClientRect();
    return width < LEAST - 0.5 || height < LEAST - 0.5;
  });
  return [
    ...wide,
    ...outside.map((element) => `outside the pane: ${name(element)}`),
    ...cut.map((element) => `cut: ${name(element)}`),
    ...small.map((element) => `too small to hit: ${name(element)}`),
  ];
}
