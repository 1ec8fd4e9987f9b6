/** Path data stand in a page with a map once, in the drawing itself: every drawing, in it every layer, in it every area. */
export function drawnPaths(): readonly (readonly (readonly string[])[])[] {
	return [...document.querySelectorAll('[data-drawing]')].map((drawing) =>
		[...drawing.querySelectorAll('[data-layer]')].map((layer) =>
			[...layer.children].map((path) => path.getAttribute('d') ?? ''),
		),
	);
}
