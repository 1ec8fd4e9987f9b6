/** One thing drawn on a sheet, in CSS pixels from its top left corner. */
export type SheetMark =
	| {
			readonly kind: 'text';
			readonly x: number;
			/** Of the line's foot. */
			readonly y: number;
			readonly size: number;
			readonly bold: boolean;
			readonly middle: boolean;
			readonly fill: string;
			readonly text: string;
	  }
	| {
			readonly kind: 'path';
			/** Path data in units of a drawing of its own. */
			readonly d: string;
			/** Where that drawing's corner lies, and pixels per unit. */
			readonly x: number;
			readonly y: number;
			readonly scale: number;
			readonly fill: string | null;
			readonly stroke: string | null;
			/** Of the stroke, in pixels. */
			readonly width: number;
			readonly dashed: boolean;
			/** Lengths of dashes and gaps in pixels, in place of `dashed`. */
			readonly dash?: readonly number[];
			/** 0 to 1; 1 where it is left out. */
			readonly opacity?: number;
	  };

/** A picture to keep: plain data, from which the same is painted and written. */
export interface Sheet {
	readonly width: number;
	readonly height: number;
	readonly ground: string;
	readonly marks: readonly SheetMark[];
}

/** The width of a line of text, in pixels. */
export type TextWidth = (text: string, size: number, bold: boolean) => number;

/**
 * Breaks a text into lines that are no wider than asked; a single word may be.
 *
 * @example
 * brokenLines('one two three', 7, (text) => text.length) // => ['one two', 'three']
 * brokenLines('', 7, (text) => text.length) // => []
 */
export function brokenLines(text: string, most: number, widthOf: (text: string) => number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter((one) => one !== '')) {
		const last = lines.at(-1);
		if (last !== undefined && widthOf(`${last} ${word}`) <= most) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

/** How a paragraph is written: its first line below `y`, its lines no wider than `most`. */
export interface Paragraph {
	readonly x: number;
	readonly y: number;
	readonly most: number;
	readonly size: number;
	readonly bold: boolean;
	readonly fill: string;
}

/**
 * Writes a paragraph onto a sheet.
 *
 * @param marks - its lines are added to them
 * @returns the foot of its last line; `y` where the text is empty
 */
export function writeParagraph(text: string, at: Paragraph, marks: SheetMark[], widthOf: TextWidth): number {
	const { x, most, size, bold, fill } = at;
	let { y } = at;
	for (const line of brokenLines(text, most, (part) => widthOf(part, size, bold))) {
		y += size * 1.3;
		marks.push({ kind: 'text', x, y, size, bold, middle: false, fill, text: line });
	}
	return y;
}

/** @returns a standalone SVG file */
export function sheetSvg({ width, height, ground, marks }: Sheet, font: string): string {
	const drawn = marks.map((mark) => {
		if (mark.kind === 'text') {
			const { x, y, size, bold, middle, fill, text } = mark;
			const anchor = middle ? ' text-anchor="middle"' : '';
			return `<text x="${short(x)}" y="${short(y)}" font-size="${size}"${bold ? ' font-weight="600"' : ''}${anchor} fill="${fill}">${escaped(text)}</text>`;
		}
		const { d, x, y, scale, fill, stroke, width: line } = mark;
		const edge =
			stroke === null ? '' : ` stroke="${stroke}" stroke-width="${short(line / scale)}" stroke-linejoin="round"`;
		const lengths = dashOf(mark);
		const dash = lengths.length === 0 ? '' : ` stroke-dasharray="${lengths.map(short).join(' ')}"`;
		const pale = (mark.opacity ?? 1) === 1 ? '' : ` opacity="${mark.opacity}"`;
		return `<path transform="translate(${short(x)} ${short(y)}) scale(${scale})" fill="${fill ?? 'none'}"${edge}${dash}${pale} fill-rule="evenodd" d="${d}"/>`;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(font)}"><rect width="100%" height="100%" fill="${ground}"/>${drawn.join('')}</svg>\n`;
}

/** Paints the sheet; the context is one where a unit is a CSS pixel. */
export function paintSheet(context: CanvasRenderingContext2D, sheet: Sheet, font: string): void {
	context.fillStyle = sheet.ground;
	context.fillRect(0, 0, sheet.width, sheet.height);
	for (const mark of sheet.marks) {
		if (mark.kind === 'text') {
			context.font = sheetFont(mark.size, mark.bold, font);
			context.textAlign = mark.middle ? 'center' : 'left';
			context.fillStyle = mark.fill;
			context.fillText(mark.text, mark.x, mark.y);
			continue;
		}
		context.save();
		context.translate(mark.x, mark.y);
		context.scale(mark.scale, mark.scale);
		context.globalAlpha = mark.opacity ?? 1;
		const path = new Path2D(mark.d);
		if (mark.fill !== null) {
			context.fillStyle = mark.fill;
			context.fill(path, 'evenodd');
		}
		if (mark.stroke !== null) {
			context.strokeStyle = mark.stroke;
			context.lineWidth = mark.width / mark.scale;
			context.lineJoin = 'round';
			context.setLineDash([...dashOf(mark)]);
			context.stroke(path);
		}
		context.restore();
	}
}

/** A font as canvases name it. */
export function sheetFont(size: number, bold: boolean, font: string): string {
	return `${bold ? 600 : 400} ${size}px ${font}`;
}

/** Dashes and gaps in units of the mark's own drawing; none for a whole line. */
function dashOf({ dash, dashed, scale }: Extract<SheetMark, { kind: 'path' }>): readonly number[] {
	return (dash ?? (dashed ? [3] : [])).map((length) => length / scale);
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function short(value: number): number {
	return Number(value.toFixed(2));
}
