import { inkOnChange } from '../../model/changeScale.ts';
import { inkOn } from '../../model/scoreScale.ts';
import { type Sheet, type SheetMark, type TextWidth, writeParagraph } from '../picture/sheet.ts';
import { mapArrows } from './mapArrows.ts';
import { labelSize, mapLabels } from './mapLabels.ts';
import type { ChangedArea } from './mapPair.ts';
import type { MapView } from './mapView.ts';
import { wholeMap } from './mapViewport.ts';

/** What stands in the picture of a map, in the order it stands in. */
export interface MapPicture {
	readonly title: string;
	readonly subtitle: string;
	readonly legend: {
		readonly title: string;
		readonly classes: readonly { readonly role: string; readonly text: string }[];
		/** `null` where every area has a figure. */
		readonly noData: string | null;
		/** '' for none. */
		readonly note: string;
	};
	/** One map, or two beside each other, each under its name ('' for none). */
	readonly panels: readonly { readonly name: string; readonly view: MapView }[];
	/** The areas with their change, where that is what is shown. */
	readonly changed: readonly ChangedArea[] | null;
	/** Source, licence, attribution, date: each a paragraph. */
	readonly notes: readonly string[];
}

const width = 1200;
const margin = 40;
const gap = 24;
const mostHigh = 900;
const ink = '#1d2733';
const quiet = '#4f5b67';

/**
 * Lays a picture out on a white sheet.
 *
 * @param colour - the value of a colour role such as `score-3`, `no-data-line`
 */
export function mapSheet(picture: MapPicture, colour: (role: string) => string, widthOf: TextWidth): Sheet {
	const marks: SheetMark[] = [];
	let y = margin;
	const write = (text: string, size: number, bold: boolean, fill: string) => {
		const at = { x: margin, y, most: width - 2 * margin, size, bold, fill };
		y = writeParagraph(text, at, marks, widthOf);
	};
	write(picture.title, 28, true, ink);
	y += 4;
	write(picture.subtitle, 17, false, quiet);
	y += gap;
	write(picture.legend.title, 16, true, ink);
	y = legend(picture.legend, y + 8, marks, colour, widthOf);
	if (picture.legend.note !== '') write(picture.legend.note, 15, false, quiet);
	y += gap;
	if (picture.panels.some(({ name }) => name !== '')) y += 24;
	const each = (width - 2 * margin - gap * (picture.panels.length - 1)) / picture.panels.length;
	let lowest = y;
	picture.panels.forEach(({ name, view }, i) => {
		const x = margin + i * (each + gap);
		if (name !== '')
			marks.push({ kind: 'text', x, y: y - 12, size: 18, bold: true, middle: false, fill: ink, text: name });
		lowest = Math.max(lowest, y + panel(view, picture.changed, x, y, each, marks, colour));
	});
	y = lowest + gap;
	for (const note of picture.notes) write(note, 14, false, quiet);
	return { width, height: Math.ceil(y + margin), ground: '#ffffff', marks };
}

function legend(
	{ classes, noData }: MapPicture['legend'],
	top: number,
	marks: SheetMark[],
	colour: (role: string) => string,
	widthOf: TextWidth,
): number {
	const size = 14;
	const entries = [...classes, ...(noData === null ? [] : [{ role: 'no-data', text: noData }])];
	let [x, y] = [margin, top];
	for (const { role, text } of entries) {
		const across = Math.max(84, widthOf(text, size, false) + 16);
		if (x + across > width - margin) [x, y] = [margin, y + 44];
		const absent = role === 'no-data';
		marks.push({
			...{ kind: 'path', d: `M0 0h${across}v16h${-across}z`, x, y, scale: 1, width: 1, dashed: absent },
			fill: colour(role),
			stroke: absent ? colour('no-data-line') : quiet,
		});
		marks.push({ kind: 'text', x, y: y + 32, size, bold: false, middle: false, fill: ink, text });
		x += across;
	}
	return y + 40;
}

/** @returns the height of the map */
function panel(
	view: MapView,
	changed: readonly ChangedArea[] | null,
	x: number,
	y: number,
	across: number,
	marks: SheetMark[],
	colour: (role: string) => string,
): number {
	const { drawing, layer, areas, palette } = view;
	if (drawing === null || layer === null) return 0;
	const scale = Math.min(across / drawing.width, mostHigh / drawing.height);
	const left = x + (across - drawing.width * scale) / 2;
	const at = { kind: 'path' as const, x: left, y, scale };
	const many = areas.length > 200;
	for (const [i, d] of layer.d.entries()) {
		if (d === '') continue;
		const own = areas[i]?.colour ?? null;
		marks.push({
			...at,
			d,
			fill: colour(own === null ? 'no-data' : `${palette}-${own}`),
			stroke: own === null ? colour('no-data-line') : '#ffffff',
			width: many ? 0.5 : 1.25,
			dashed: own === null,
		});
	}
	for (const outline of view.outlines) {
		for (const d of outline.d) if (d !== '') marks.push({ ...at, d, fill: null, stroke: ink, width: 1, dashed: false });
	}
	const size = labelSize(view.level, layer, drawing.kind, scale) / scale;
	const labels = mapLabels(view.level, layer, drawing, size, wholeMap);
	const inks = { dark: ink, pale: '#ffffff', plain: ink };
	for (const label of labels) {
		const own = areas[label.at]?.colour ?? null;
		const fill = inks[own === null ? 'plain' : palette === 'change' ? inkOnChange(own) : inkOn(own)];
		for (const [i, text] of label.lines.entries()) {
			const foot = y + (label.y + size * (0.35 + 1.12 * i)) * scale;
			marks.push({
				kind: 'text',
				x: left + label.x * scale,
				y: foot,
				size: size * scale,
				bold: true,
				middle: true,
				fill,
				text,
			});
		}
	}
	if (palette === 'change' && changed !== null) {
		for (const { d, ink: own } of mapArrows(changed, layer, drawing, labels, size, wholeMap)) {
			marks.push({ ...at, d, fill: inks[own], stroke: null, width: 0, dashed: false });
		}
	}
	return drawing.height * scale;
}
