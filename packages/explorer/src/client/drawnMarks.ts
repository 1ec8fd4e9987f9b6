import type { SheetMark } from '../state/picture/sheet.ts';

/** A drawing as it stands on the page, in CSS pixels from its top left corner. */
export interface DrawnMarks {
	readonly width: number;
	readonly height: number;
	/** Of the page behind it. */
	readonly ground: string;
	readonly marks: readonly SheetMark[];
}

/**
 * Reads a drawing off the page, with the colours, lines and letters it has there, so that a picture of it is what the reader sees.
 * Lines, shapes and text are read; what is hidden is not.
 *
 * @param svg - scaled evenly and not turned
 */
export function drawnMarks(svg: SVGSVGElement): DrawnMarks {
	const { width, height } = svg.getBoundingClientRect();
	const marks: SheetMark[] = [];
	for (const element of svg.querySelectorAll<SVGGraphicsElement>('path, line, circle, rect, text')) {
		const style = getComputedStyle(element);
		const matrix = element.getCTM();
		if (matrix === null || style.display === 'none' || style.visibility === 'hidden') continue;
		const [x, y, scale] = [matrix.e, matrix.f, matrix.a];
		const opacity = Number(style.opacity) * Number(getComputedStyle(element.parentElement!).opacity);
		if (element instanceof SVGTextElement) {
			const parts = element.querySelectorAll('tspan');
			for (const part of parts.length > 0 ? parts : [element]) {
				const text = visibleText(part).replaceAll(/\s+/g, ' ').trim();
				if (text === '') continue;
				const start = part.getStartPositionOfChar(0);
				marks.push({
					kind: 'text',
					x: x + start.x * scale,
					y: y + start.y * scale,
					size: Number.parseFloat(style.fontSize) * scale,
					bold: Number(style.fontWeight) >= 600,
					middle: false,
					fill: style.fill,
					text,
				});
			}
			continue;
		}
		const fill = style.fill === 'none' ? null : style.fill;
		const stroke = style.stroke === 'none' ? null : style.stroke;
		const d = outline(element);
		if (d === '' || (fill === null && stroke === null)) continue;
		const fixed = style.vectorEffect === 'non-scaling-stroke' ? 1 : scale;
		marks.push({
			...{ kind: 'path', d, x, y, scale, fill, stroke, dashed: false, opacity },
			width: Number.parseFloat(style.strokeWidth) * fixed,
			dash: dashes(style.strokeDasharray).map((length) => length * fixed),
		});
	}
	return { width, height, ground: groundOf(svg), marks };
}

/** What a shape's outline is as path data, in units of the drawing. */
function outline(element: Element): string {
	const of = (name: string) => Number(element.getAttribute(name) ?? 0);
	switch (element.tagName) {
		case 'line':
			return `M${of('x1')} ${of('y1')}L${of('x2')} ${of('y2')}`;
		case 'rect':
			return `M${of('x')} ${of('y')}h${of('width')}v${of('height')}h${-of('width')}Z`;
		case 'circle': {
			const r = of('r');
			return `M${of('cx') - r} ${of('cy')}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
		}
		default:
			return element.getAttribute('d') ?? '';
	}
}

/** Without the names that only show on pointing, and without comments. */
function visibleText(element: Element): string {
	return [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
}

function dashes(list: string): readonly number[] {
	return list === 'none' ? [] : list.split(/[\s,]+/).map(Number.parseFloat);
}

/** The first colour behind an element that is not see-through. */
function groundOf(element: Element): string {
	for (let at: Element | null = element; at !== null; at = at.parentElement) {
		const colour = getComputedStyle(at).backgroundColor;
		if (colour !== 'transparent' && !/,\s*0\)$|\/\s*0\)$/.test(colour)) return colour;
	}
	return '#ffffff';
}
