import { expect, test } from 'vitest';
import { svgFaults } from './svgFaults.ts';

const drawing = (inside: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n${inside}\n</svg>`;
const found = (inside: string) => svgFaults(drawing(inside)).map((fault) => [fault.line, fault.found]);

test('what drawing programs write is let through', () => {
	const usual = [
		'<metadata>made here</metadata><title>Logo</title>',
		'<style>.a { fill: url(#shade); } .b { fill: url("#shade") }</style>',
		'<defs><linearGradient id="shade"/></defs><path fill="url( #shade )" clip-path="url(\'#c\')" d="M0 0"/>',
		'<use xlink:href="#part"/><image href="data:image/png;base64,AAAA"/>',
	];
	for (const inside of usual) expect(found(inside), inside).toEqual([]);
	expect(
		svgFaults('<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n<svg/>'),
	).toEqual([]);
});

test.each([
	['<g>\n<ScRiPt/></g>', 3, '<ScRiPt>'],
	['<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>', 2, '<svg:script>'],
	['<path onclick="go()"/>', 2, 'onclick'],
	['<foreignObject/>', 2, '<foreignObject>'],
	['<image href="https://elsewhere.example/a.png"/>', 2, 'https://elsewhere.example/a.png'],
	['<use xlink:href="other.svg#part"/>', 2, 'other.svg#part'],
	['<a href=" javascript:go()"/>', 2, ' javascript:go()'],
	['<path fill="url(https://elsewhere.example/a)"/>', 2, 'url(https://elsewhere.example/a)'],
	['<style>@import "https://elsewhere.example/a.css";</style>', 2, '<style>'],
	['<style>a { background: url(//elsewhere.example) }</style>', 2, '<style>'],
])('%s is told', (inside, line, what) => {
	expect(found(inside)).toEqual([[line, what]]);
});

test('all faults are told, and those of broken files with their line', () => {
	expect(found('<path onload="a" onclick="b"/>\n<script/>')).toHaveLength(3);
	expect(svgFaults(drawing('<g>'))[0]).toMatchObject({ line: 3 });
	expect(svgFaults('<html/>')[0]!.message).toMatch(/outermost/);
	expect(svgFaults('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>')[0]!.found).toBe('<!DOCTYPE>');
});
