import { type Sheet, type SheetMark, type TextWidth, writeParagraph } from './sheet.ts';

/** What stands in the picture of a chart, in the order it stands in. */
export interface ChartPicture {
	readonly title: string;
	/** '' for none. */
	readonly subtitle: string;
	readonly drawing: {
		readonly width: number;
		readonly height: number;
		readonly marks: readonly SheetMark[];
	};
	/** Source, licence, date: each a paragraph. */
	readonly notes: readonly string[];
	/** Colours of the page that it stands on. */
	readonly ground: string;
	readonly ink: string;
	readonly quiet: string;
}

const margin = 32;
const gap = 20;
/** As wide as titles need, however narrow the window that the chart was seen in. */
const leastWide = 720;

/** Lays the picture of a chart out: titles, the chart as large as the sheet allows, notes. */
export function chartSheet(picture: ChartPicture, widthOf: TextWidth): Sheet {
	const { drawing, ground, ink, quiet } = picture;
	const width = Math.ceil(Math.max(leastWide, drawing.width + 2 * margin));
	const marks: SheetMark[] = [];
	let y = margin;
	const write = (text: string, size: number, bold: boolean, fill: string) => {
		const at = { x: margin, y, most: width - 2 * margin, size, bold, fill };
		y = writeParagraph(text, at, marks, widthOf);
	};
	write(picture.title, 24, true, ink);
	if (picture.subtitle !== '') {
		y += 4;
		write(picture.subtitle, 16, false, quiet);
	}
	y += gap;
	const larger = (width - 2 * margin) / drawing.width;
	for (const mark of drawing.marks) marks.push(placed(mark, margin, y, larger));
	y += drawing.height * larger + gap;
	for (const note of picture.notes) write(note, 13, false, quiet);
	return { width, height: Math.ceil(y + margin), ground, marks };
}

/** A mark of a drawing put elsewhere, and larger or smaller. */
function placed(mark: SheetMark, left: number, top: number, larger: number): SheetMark {
	const at = { x: left + mark.x * larger, y: top + mark.y * larger };
	if (mark.kind === 'text') return { ...mark, ...at, size: mark.size * larger };
	const { dash } = mark;
	return {
		...mark,
		...at,
		scale: mark.scale * larger,
		width: mark.width * larger,
		...(dash === undefined ? {} : { dash: dash.map((length) => length * larger) }),
	};
}
