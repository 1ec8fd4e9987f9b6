import type { AreaHits } from '../../state/map/areaHits.ts';
import { holdsRegion, paintedRegion, type Region, type Stage, seenRegion } from '../../state/map/paintedRegion.ts';
import type { PaintGroup } from '../../state/map/paintGroups.ts';

/** What is painted, in units of a drawing. */
export interface PaintedPicture {
	/** Path data of every area. */
	readonly d: readonly string[];
	readonly groups: readonly PaintGroup[];
	/** Path data of the lines over the areas. */
	readonly outlines: readonly string[];
	readonly hits: Pick<AreaHits, 'within'>;
}

/** A painting of part of the picture, larger than what is seen. */
interface Sheet {
	readonly canvas: HTMLCanvasElement;
	readonly region: Region;
	/** Device pixels per unit. */
	readonly fine: number;
	readonly picture: PaintedPicture;
	readonly look: number;
	/** What is still to do: strokes of a brush, a few hundred areas each. */
	readonly steps: (() => void)[];
}

/** How long the painter works in one frame, in milliseconds: others need the frame, too. */
const share = 8;
/** Areas between two looks at the clock. */
const batch = 200;
/** Memory for one sheet, in pixels. */
const mostPixels = 9e6;

/**
 * Paints thousands of areas without ever holding a frame up. A sheet somewhat larger than the window is painted bit by bit; each
 * frame shows the last one finished, moved and stretched to where the reader looks, until a sharper one is there.
 */
export class MapPainter {
	readonly #canvas: HTMLCanvasElement;
	readonly #readColour: (role: string) => string;
	readonly #colours = new Map<string, string>();
	readonly #paths = new Map<string, Path2D>();
	#picture: PaintedPicture | null = null;
	#stage: Stage | null = null;
	/** Counts changes of the colours themselves. */
	#look = 0;
	#shown: Sheet | null = null;
	#making: Sheet | null = null;
	#frame = 0;

	/** @param colour - the value of a role such as `score-3`, `surface`, `no-data-line`, `ink` */
	constructor(canvas: HTMLCanvasElement, colour: (role: string) => string) {
		this.#canvas = canvas;
		this.#readColour = colour;
	}

	show(picture: PaintedPicture): void {
		if (picture.d !== this.#picture?.d) {
			this.#paths.clear();
			this.#shown = null;
			this.#making = null;
		}
		this.#picture = picture;
		this.#ask();
	}

	look(stage: Stage): void {
		this.#stage = stage;
		this.#ask();
	}

	/** Colours have other values now. */
	repaint(): void {
		this.#look += 1;
		this.#colours.clear();
		this.#ask();
	}

	stop(): void {
		cancelAnimationFrame(this.#frame);
	}

	#ask(): void {
		if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#work());
	}

	#work(): void {
		this.#frame = 0;
		const { stage, picture } = { stage: this.#stage, picture: this.#picture };
		if (stage === null || picture === null || stage.width === 0 || stage.height === 0) return;
		const until = performance.now() + share;
		const ratio = Math.min(devicePixelRatio, 3);
		const fine = stage.scale * stage.port.zoom * ratio;
		const seen = seenRegion(stage);
		if (this.#making === null) {
			// Making room for one is work enough for a frame.
			if (this.#isStale(picture, fine, seen, stage)) this.#making = this.#newSheet(picture, fine, seen, stage);
		} else if (worked(this.#making, until)) {
			this.#shown = this.#making;
			this.#making = null;
		}
		this.#copy(stage, seen, fine, ratio);
		if (this.#making !== null || this.#isStale(picture, fine, seen, stage)) this.#ask();
	}

	/** A new sheet is begun before the reader has come to the edge of the one shown. */
	#isStale(picture: PaintedPicture, fine: number, seen: Region, { frame }: Stage): boolean {
		const sheet = this.#shown;
		if (sheet === null || sheet.picture !== picture || sheet.look !== this.#look || sheet.fine !== fine) return true;
		return !holdsRegion(sheet.region, paintedRegion(seen, frame, marginOf(seen, fine) / 3));
	}

	#newSheet(picture: PaintedPicture, fine: number, seen: Region, { frame, scale, port }: Stage): Sheet {
		const region = paintedRegion(seen, frame, marginOf(seen, fine));
		const canvas = document.createElement('canvas');
		canvas.width = Math.max(1, Math.ceil((region.right - region.left) * fine));
		canvas.height = Math.max(1, Math.ceil((region.bottom - region.top) * fine));
		// In the processor's own memory: thousands of small shapes are quicker there, and the clock tells how long they took.
		const context = canvas.getContext('2d', { willReadFrequently: true });
		if (context === null) throw new Error('no canvas');
		context.setTransform(fine, 0, 0, fine, -region.left * fine, -region.top * fine);
		context.lineJoin = 'round';
		const steps = this.#stepsOf(picture, region, context, 1 / (scale * port.zoom), frame);
		return { canvas, region, fine, picture, look: this.#look, steps };
	}

	/** @param pixel - a CSS pixel, in units at the present zoom */
	#stepsOf(
		{ d, groups, outlines, hits }: PaintedPicture,
		region: Region,
		context: CanvasRenderingContext2D,
		pixel: number,
		frame: Stage['frame'],
	): (() => void)[] {
		const near = new Uint8Array(d.length);
		for (const at of hits.within(region.left, region.top, region.right, region.bottom)) near[at] = 1;
		// Where areas are tiny, edges of the usual width would pale their colours.
		const side = Math.sqrt((frame.width * frame.height) / d.length) / pixel;
		const edge = side < 12 ? 0.3 : 0.5;
		const line = side < 6 ? 0.5 : 1;
		const batches = groups.flatMap(({ role, areas }) => {
			const here = areas.filter((at) => near[at] === 1);
			const count = Math.ceil(here.length / batch);
			return Array.from({ length: count }, (_, i) => ({ role, areas: here.slice(i * batch, (i + 1) * batch) }));
		});
		const settle = () => void context.getImageData(0, 0, 1, 1);
		const fills = batches.map(({ role, areas }) => () => {
			context.fillStyle = this.#colour(role);
			for (const at of areas) context.fill(this.#path(d[at]!));
			settle();
		});
		const edges = batches.map(({ role, areas }) => () => {
			const absent = role === 'no-data';
			context.strokeStyle = this.#colour(absent ? 'no-data-line' : 'surface');
			context.lineWidth = (absent ? 1 : edge) * pixel;
			context.setLineDash(absent ? [3 * pixel, 3 * pixel] : []);
			for (const at of areas) context.stroke(this.#path(d[at]!));
			settle();
		});
		const lines = Array.from({ length: Math.ceil(outlines.length / 50) }, (_, i) => () => {
			context.strokeStyle = this.#colour('ink');
			context.globalAlpha = 0.75;
			context.lineWidth = line * pixel;
			context.setLineDash([]);
			for (const outline of outlines.slice(i * 50, (i + 1) * 50)) context.stroke(this.#path(outline));
			context.globalAlpha = 1;
			settle();
		});
		return [...fills, ...edges, ...lines].reverse();
	}

	#colour(role: string): string {
		let colour = this.#colours.get(role);
		if (colour === undefined) {
			colour = this.#readColour(role);
			this.#colours.set(role, colour);
		}
		return colour;
	}

	#path(d: string): Path2D {
		let path = this.#paths.get(d);
		if (path === undefined) {
			path = new Path2D(d);
			this.#paths.set(d, path);
		}
		return path;
	}

	/** Shows the sheet where it belongs, on whole pixels wherever it has its own size. */
	#copy({ width, height }: Stage, seen: Region, fine: number, ratio: number): void {
		const canvas = this.#canvas;
		const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
		if (canvas.width !== across) canvas.width = across;
		if (canvas.height !== down) canvas.height = down;
		const context = canvas.getContext('2d');
		const sheet = this.#shown;
		if (context === null || sheet === null) return;
		context.clearRect(0, 0, across, down);
		const size = fine / sheet.fine;
		const [x, y] = [(sheet.region.left - seen.left) * fine, (sheet.region.top - seen.top) * fine];
		if (size === 1) context.drawImage(sheet.canvas, Math.round(x), Math.round(y));
		else context.drawImage(sheet.canvas, x, y, sheet.canvas.width * size, sheet.canvas.height * size);
	}
}

/** @returns whether the sheet is finished */
function worked({ steps }: Sheet, until: number): boolean {
	do steps.pop()?.();
	while (steps.length > 0 && performance.now() < until);
	return steps.length === 0;
}

/** How much beside what is seen is painted, as a share of it: half, or less where that would take too much memory. */
function marginOf({ left, top, right, bottom }: Region, fine: number): number {
	const seen = (right - left) * (bottom - top) * fine * fine;
	return Math.max(0, Math.min(0.5, (Math.sqrt(mostPixels / seen) - 1) / 2));
}
