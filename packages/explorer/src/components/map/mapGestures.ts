/** What fingers and the mouse ask of a map, in the units of its drawing. */
export interface GestureHandlers {
	zoom(factor: number, x: number, y: number): void;
	pan(right: number, down: number): void;
	isZoomed(): boolean;
}

/**
 * Listens for two fingers (move and pinch), for dragging with the mouse once the map is zoomed, and for the wheel with
 * Ctrl or ⌘ held. One finger and the bare wheel always scroll the page, so the map never traps anybody.
 *
 * @returns a function that stops listening
 */
export function mapGestures(svg: SVGSVGElement, handlers: GestureHandlers): () => void {
	const toUnits = (x: number, y: number) => unitsAt(svg, x, y);

	const wheel = (event: WheelEvent) => {
		if (!event.ctrlKey && !event.metaKey) return;
		event.preventDefault();
		const { x, y } = toUnits(event.clientX, event.clientY);
		handlers.zoom(Math.exp(-event.deltaY / 250), x, y);
	};

	let grip: { readonly x: number; readonly y: number; readonly spread: number } | null = null;
	const fingers = (event: TouchEvent) => {
		const [one, two] = [event.touches[0]!, event.touches[1]!];
		return {
			x: (one.clientX + two.clientX) / 2,
			y: (one.clientY + two.clientY) / 2,
			spread: Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY),
		};
	};
	const touchStart = (event: TouchEvent) => {
		grip = event.touches.length === 2 ? fingers(event) : null;
	};
	const touchMove = (event: TouchEvent) => {
		if (event.touches.length !== 2 || grip === null) return;
		event.preventDefault();
		const now = fingers(event);
		const before = toUnits(grip.x, grip.y);
		const after = toUnits(now.x, now.y);
		handlers.pan(before.x - after.x, before.y - after.y);
		const about = toUnits(now.x, now.y);
		if (grip.spread > 0) handlers.zoom(now.spread / grip.spread, about.x, about.y);
		grip = now;
	};

	let held: { x: number; y: number; moved: boolean } | null = null;
	const pointerDown = (event: PointerEvent) => {
		if (event.pointerType === 'mouse' && event.button === 0 && handlers.isZoomed()) {
			held = { x: event.clientX, y: event.clientY, moved: false };
		}
	};
	const pointerMove = (event: PointerEvent) => {
		if (held === null) return;
		if (!held.moved && Math.hypot(event.clientX - held.x, event.clientY - held.y) < 4) return;
		if (!held.moved) svg.setPointerCapture(event.pointerId);
		const before = toUnits(held.x, held.y);
		const after = toUnits(event.clientX, event.clientY);
		handlers.pan(before.x - after.x, before.y - after.y);
		held = { x: event.clientX, y: event.clientY, moved: true };
	};
	let dragged = false;
	const pointerUp = () => {
		dragged = held?.moved ?? false;
		held = null;
	};
	/** The end of a drag is no click on an area. */
	const click = (event: MouseEvent) => {
		if (dragged) event.stopPropagation();
		dragged = false;
	};

	const listening = new AbortController();
	const { signal } = listening;
	svg.addEventListener('wheel', wheel, { passive: false, signal });
	svg.addEventListener('touchstart', touchStart, { passive: true, signal });
	svg.addEventListener('touchmove', touchMove, { passive: false, signal });
	svg.addEventListener('pointerdown', pointerDown, { signal });
	svg.addEventListener('pointermove', pointerMove, { signal });
	svg.addEventListener('pointerup', pointerUp, { signal });
	svg.addEventListener('pointercancel', pointerUp, { signal });
	svg.addEventListener('click', click, { capture: true, signal });
	return () => listening.abort();
}

/** A point of the window in the units of a drawing, as it is magnified now. */
export function unitsAt(svg: SVGSVGElement, x: number, y: number): DOMPoint {
	const matrix = svg.getScreenCTM();
	return matrix === null ? new DOMPoint(0, 0) : new DOMPoint(x, y).matrixTransform(matrix.inverse());
}
