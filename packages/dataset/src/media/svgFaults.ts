import { parseXml, type XmlDocument, XmlDocumentType, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';

/** Something in an SVG that no site should publish. */
export interface SvgFault {
	readonly line: number;
	readonly found: string;
	readonly message: string;
}

/** Parts of SVG that run programs, or hold whole pages. */
const active = new Set(['script', 'foreignobject', 'iframe', 'object', 'embed', 'handler', 'listener']);

/**
 * What makes an SVG unfit to publish: it is broken, runs a program, or asks for something outside itself. Within a page a browser
 * runs nothing of a picture, but the file has an address of its own.
 *
 * @param text - of the file
 * @returns every fault, in the order of the file; empty for a safe picture
 * @example
 * svgFaults('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>') // => []
 * svgFaults('<svg onload="go()"/>')[0]?.found // => 'onload'
 */
export function svgFaults(text: string): readonly SvgFault[] {
	let document: XmlDocument;
	try {
		document = parseXml(text.replace(/^\uFEFF/, ''), { includeOffsets: true, preserveDocumentType: true });
	} catch (error) {
		if (!(error instanceof XmlError)) throw error;
		const [what = ''] = error.message.split('\n');
		return [{ line: error.line, found: error.excerpt.trim().slice(0, 60), message: `This is no valid SVG: ${what}.` }];
	}
	const lineAt = (offset: number) => text.slice(0, Math.max(offset, 0)).split('\n').length;
	const faults: SvgFault[] = [];
	for (const node of document.children) {
		if (node instanceof XmlDocumentType && node.internalSubset !== null) {
			const message = 'The head declares entities, which can stand for anything.';
			faults.push({ line: lineAt(node.start), found: '<!DOCTYPE>', message });
		}
	}
	const { root } = document;
	if (root === null || localName(root.name) !== 'svg') {
		const found = root === null ? '' : root.name;
		return [{ line: 1, found, message: 'This is no SVG: its outermost element is not <svg>.' }];
	}
	const visit = (element: XmlElement): void => {
		const line = lineAt(element.start);
		const name = localName(element.name);
		if (active.has(name)) {
			faults.push({ line, found: `<${element.name}>`, message: 'A picture must not hold a program or a page.' });
		}
		for (const [attribute, value] of Object.entries(element.attributes)) {
			const own = localName(attribute);
			if (/^on/.test(own)) {
				faults.push({ line, found: attribute, message: 'A picture must not hold a program.' });
			} else if ((own === 'href' || own === 'src') && name !== 'a' && !/^\s*(#|data:image\/)/i.test(value)) {
				faults.push({ line, found: value.slice(0, 60), message: 'A picture must not ask for another file.' });
			} else if (own === 'href' && /^\s*(javascript|data):/i.test(value) && name === 'a') {
				faults.push({ line, found: value.slice(0, 60), message: 'A picture must not hold a program.' });
			} else if (asksElsewhere(value)) {
				faults.push({ line, found: value.slice(0, 60), message: 'A picture must not ask for another file.' });
			}
		}
		for (const child of element.children) {
			if (child instanceof XmlElement) visit(child);
			else if (
				name === 'style' &&
				child instanceof XmlText &&
				(asksElsewhere(child.text) || /@import/i.test(child.text))
			) {
				faults.push({
					line: lineAt(child.start),
					found: '<style>',
					message: 'A picture must not ask for another file.',
				});
			}
		}
	};
	visit(root);
	return faults;
}

/** Whether a style names a file that is not in the picture itself. */
function asksElsewhere(style: string): boolean {
	return /url\((?!\s*["']?\s*(?:#|data:image\/))/i.test(style);
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1).toLowerCase();
}
