/** What stands around every box in which an area is looked for. The rest of its words come with its script: see find.ts. */
export const findBox = {
	label: 'Area name or code',
	labelPostcodes: 'Area name or postcode',
	go: 'Show',
	/** Without scripts nothing is sent with the form, so that no postcode leaves the browser. */
	allAreas: 'See all areas',
	private: 'A postcode you type stays in this browser.',
};
