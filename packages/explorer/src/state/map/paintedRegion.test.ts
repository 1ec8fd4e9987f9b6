import fc from 'fast-check';
import { expect, it } from 'vitest';
import { panBy, wholeMap, zoomAbout } from './mapViewport.ts';
import { holdsRegion, paintedRegion, seenRegion } from './paintedRegion.ts';

const size = fc.integer({ min: 1, max: 3000 });
const part = fc.double({ min: 0, max: 1, noNaN: true });

it('paints at least what is seen, and nothing that neither is seen nor belongs to the drawing', () => {
	fc.assert(
		fc.property(size, size, size, size, part, part, part, (across, down, width, height, x, y, share) => {
			const frame = { width: across, height: down };
			const zoomed = zoomAbout(wholeMap, 1 + 8 * share, frame, x * across, y * down);
			const port = panBy(zoomed, (x - 0.5) * across, (y - 0.5) * down, frame);
			const seen = seenRegion({ frame, width, height, scale: Math.min(width / across, height / down), port });
			const painted = paintedRegion(seen, frame, share);
			expect(holdsRegion(painted, seen)).toBe(true);
			expect(painted.left).toBeGreaterThanOrEqual(Math.min(seen.left, 0));
			expect(painted.bottom).toBeLessThanOrEqual(Math.max(seen.bottom, down));
		}),
	);
});
