import { shared } from './shared.ts';

/** The accessibility statement, in the form of the GOV.UK sample accessibility statement. */
export const accessibility = {
	title: 'Accessibility statement',
	description: (name: string) =>
		`How accessible the website of the ${name} is, what is known not to be, and whom to tell.`,
	intro: (name: string, publisher: string) =>
		`This statement applies to the website of the ${name}, published by ${publisher}. We want as many people as possible to be able to use it. That means you should be able to:`,
	able: [
		'change colours, contrast and fonts with your browser or device, or use its dark mode',
		'zoom in to 400% without the text spilling off the screen',
		'use the whole site with a keyboard alone, or by speaking',
		'read all figures and text with a screen reader: every map and chart has a table of the same figures',
		'read all scores, tables and explanations with scripts turned off',
	],
	plain: 'We have also tried to make the text simple to understand.',
	tips: 'AbilityNet has advice on making your device easier to use if you have a disability:',
	tipsLink: 'My Computer My Way',
	how: 'How accessible this website is',
	howText: 'We know that some parts of this website are not fully accessible:',
	known: [
		'Maps show classes of scores by shade. Neighbouring shades cannot all differ by three to one, so areas are outlined, named when focused, and listed with their figures in a table.',
		'Wide tables scroll sideways within their frame on a narrow screen.',
		'Files for download are plain tables (CSV) and maps for programs (TopoJSON, JSON). They hold no formatting that a screen reader could use beyond the header row.',
	],
	contact: 'Feedback and contact information',
	contactText:
		'If you need information on this website in a different format, such as large print, easy read, audio recording or braille, or if you find a problem not listed here:',
	email: (address: string) => `email ${address}`,
	website: (publisher: string) => `contact ${publisher} through its website`,
	noContact: (publisher: string) =>
		`The release names ${publisher} as its publisher and gives no address for messages.`,
	enforcement: 'Enforcement procedure',
	enforcementText:
		'The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”), which bind public sector bodies. If you are not happy with how your complaint is answered, contact the Equality Advisory and Support Service (EASS).',
	enforcementLink: 'Equality Advisory and Support Service',
	technical: 'Technical information about this website’s accessibility',
	technicalText: (publisher: string) =>
		`${publisher} is committed to making its website accessible, in accordance with the accessibility regulations where they apply.`,
	status: 'Compliance status',
	statusText:
		'This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, because it has been checked by program only: compliance in full cannot be claimed before people have tested it.',
	not: 'Non-accessible content',
	notText:
		'No failure of a success criterion is known beyond the limits described above. What automatic checks cannot find may be there.',
	improve: 'What is done to improve accessibility',
	improveText:
		'Each type of page is checked by program whenever the software is changed, and a change that brings a failure is not accepted. Problems that are reported are mended in the software, so that every site made with it gains.',
	prepared: 'Preparation of this accessibility statement',
	preparedText: (date: string, version: string) =>
		`This statement was prepared on ${shared.date(date)}, with release ${version}. It was written by the software that makes this website, from what is tested in that software and what the publisher says of itself.`,
	testedText:
		'The types of page are tested with axe-core, at widths of 320 and 1280 pixels, against WCAG 2.2 level A and AA. They have not been tested by an independent auditor, by disabled people, or with particular assistive technologies.',
};
