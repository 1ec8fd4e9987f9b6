/**
 * `npm run screenshots`: takes the pictures of pages that README.md and docs/ show anew, from the borough example and, of a plan, from
 * an invented place, since the borough's index has no targets; and those of the pieces of pages in docs/design.md, in light and dark.
 */
import { join } from 'node:path';
import { type Example, root, withServed } from './servedExample.ts';

const ward = 'E05000032';
type Picture = readonly [name: string, address: string, width: number, height: number];
const ofBorough: readonly Picture[] = [
	['home', '', 1280, 1000],
	['map', 'map/', 1280, 1000],
	['scorecards', 'scorecards/', 1280, 900],
	['area', `area/${ward}/`, 1280, 1100],
	['area-phone', `area/${ward}/`, 375, 800],
	['change', 'change/', 1280, 1000],
	['measure', 'measure/personal-safety/', 1280, 1100],
	['compare', `compare/?areas=${ward},E05000026,E09000002`, 1280, 1000],
	['what-if', 'what-if/?weights=opportunity:3', 1280, 1000],
	['method', 'method/', 1280, 900],
	['explore', 'explore/two/', 1280, 1000],
	['embed', 'embed/', 1280, 1000],
];

const ofInvented: readonly Picture[] = [['plan', 'plan/', 1280, 1000]];

/** What it shows, where, and the first element of which the picture is. */
type Piece = readonly [name: string, address: string, element: string];
const pieces: readonly Piece[] = [
	['header', '', 'header'],
	['finder', '', 'form[data-area-finder]'],
	['controls', 'scorecards/', '.controls'],
	['legend', 'map/', '.legend'],
	['ratings', `area/${ward}/`, 'ul:has(.rating), dl:has(.rating)'],
	['table', 'measure/personal-safety/', 'section[aria-labelledby=areas] .table-frame'],
	['trend', 'measure/personal-safety/', 'svg.trend'],
];
/** A table is shown by its first rows. */
const mostHigh = 360;

/** Pictures of pieces, with the focus on what can have it first. */
async function takePieces(): Promise<void> {
	await withServed('borough', async (browser, home) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			const context = await browser.newContext({ viewport: { width: 900, height: 900 }, colorScheme });
			const page = await context.newPage();
			for (const [name, address, element] of pieces) {
				// The header is the publisher's own colour in both.
				if (name === 'header' && colorScheme === 'dark') continue;
				await page.goto(home + address, { waitUntil: 'networkidle' });
				const piece = page.locator(element).first();
				if (name === 'finder') await piece.getByRole('button').focus();
				await piece.scrollIntoViewIfNeeded();
				const box = (await piece.boundingBox())!;
				await page.screenshot({
					path: join(root, 'docs', 'design', `${name}-${colorScheme}.png`),
					animations: 'disabled',
					clip: { x: box.x - 8, y: box.y - 8, width: box.width + 16, height: Math.min(box.height + 16, mostHigh) },
				});
			}
			await context.close();
		}
	});
}

async function take(which: Example, pictures: readonly Picture[]): Promise<void> {
	await withServed(which, async (browser, home) => {
		for (const [name, address, width, height] of pictures) {
			const page = await browser.newPage({ viewport: { width, height } });
			await page.goto(home + address, { waitUntil: 'networkidle' });
			await page.screenshot({ path: join(root, 'docs', 'screenshots', `${name}.png`), animations: 'disabled' });
			await page.close();
		}
	});
}
await take('borough', ofBorough);
await take('invented', ofInvented);
await takePieces();
