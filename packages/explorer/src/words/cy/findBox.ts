/** What stands around every box in which an area is looked for. */
export const findBox = {
	label: 'Enw neu god ardal',
	labelPostcodes: 'Enw ardal neu god post',
	go: 'Dangos',
	allAreas: 'Gweld pob ardal',
	private: 'Mae unrhyw god post a deipiwch yn aros yn y porwr hwn.',
};
