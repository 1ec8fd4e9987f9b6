import { bringInto, panBy, type Viewport, wholeMap, zoomAbout } from '../../state/map/mapViewport.ts';
import type { Heading } from '../../state/map/neighbourTowards.ts';
import type { StreetMap } from '../../state/map/streetMap.ts';

interface Frame {
	readonly width: number;
	readonly height: number;
}

interface Points {
	readonly x: readonly number[];
	readonly y: readonly number[];
}

/** How a person looks at the map: what part of it, and at which area. Two maps beside each other are looked at as one. */
export class MapLook {
	/** Magnification and the part that is seen. */
	port = $state.raw<Viewport>(wholeMap);
	/** Position of the area under the pointer. */
	pointed = $state<number | null>(null);
	/** Position of the area that has the keyboard's focus. */
	focused = $state<number | null>(null);
	/** The street map behind the areas: none before a reader asks for it. */
	street = $state.raw<StreetMap | null>(null);
	/** Whether any of its pictures did not come. */
	streetFailed = $state(false);
	/** Of the areas over it, in hundredths. */
	opacity = $state(70);
	/** Whether Escape has sent the read-out away. */
	dismissed = $state(false);
	#leaving: ReturnType<typeof setTimeout> | undefined;

	/** @param at - `null` when the pointer leaves */
	point(at: number | null): void {
		clearTimeout(this.#leaving);
		if (at === null) {
			// A moment to reach the read-out, which stays while it is pointed at.
			this.#leaving = setTimeout(() => {
				this.pointed = null;
			}, 250);
		} else if (at !== this.pointed) {
			this.pointed = at;
			this.dismissed = false;
		}
	}

	/** The pointer has reached the read-out. */
	stay(): void {
		clearTimeout(this.#leaving);
	}

	focus(at: number | null, points: Points | null, frame: Frame): void {
		this.focused = at;
		this.dismissed = false;
		if (at !== null && points !== null) this.bring(at, points, frame);
	}

	/** Shows an area that may be outside what is seen. */
	bring(at: number, { x, y }: Points, frame: Frame): void {
		this.port = bringInto(this.port, x[at]!, y[at]!, frame);
	}

	/** Magnifies about a point, or about the middle of what is seen; a factor of 0 shows everything again. */
	zoom(factor: number, about: readonly [number, number] | null, frame: Frame): void {
		const { port } = this;
		const [x, y] = about ?? [port.x + frame.width / port.zoom / 2, port.y + frame.height / port.zoom / 2];
		this.port = factor === 0 ? wholeMap : bringInto(zoomAbout(port, factor, frame, x, y), x, y, frame);
	}

	pan(heading: Heading, frame: Frame): void {
		const right = heading === 'left' ? -1 : heading === 'right' ? 1 : 0;
		const down = heading === 'up' ? -1 : heading === 'down' ? 1 : 0;
		const { zoom } = this.port;
		this.port = panBy(this.port, (right * frame.width) / zoom / 3, (down * frame.height) / zoom / 3, frame);
	}
}
