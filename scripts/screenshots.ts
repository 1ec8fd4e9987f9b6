/**
 * `npm run screenshots`: takes the pictures of pages that README.md and docs/ show anew, from the borough example and, of a plan, from
 * an invented place, since the borough's index has no targets.
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
