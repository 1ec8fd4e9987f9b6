import type { SampleFile } from './sampleFile.ts';

/** A mark of three hexagons for the header, and the same on a ground of its own for the browser's tab. */
export function logoFiles(): readonly SampleFile[] {
	return [
		{ path: 'content/logo.svg', parts: [drawing('', '#ffffff')] },
		{
			path: 'content/icon.svg',
			parts: [drawing('\t<rect width="48" height="48" rx="9" fill="#1d4f3f"/>\n', '#ffffff')],
		},
	];
}

function drawing(ground: string, ink: string): string {
	const hexagons = [
		[16, 15.5, 1],
		[32, 15.5, 0.55],
		[24, 29.4, 0.8],
	] as const;
	const shapes = hexagons.map(([x, y, share]) => {
		const d = `M${x} ${y - 8.6}l7.4 4.3v8.6l-7.4 4.3-7.4-4.3v-8.6z`;
		return `\t<path d="${d}" fill="${ink}"${share === 1 ? '' : ` fill-opacity="${share}"`}/>\n`;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 48 48">\n${ground}${shapes.join('')}</svg>\n`;
}
