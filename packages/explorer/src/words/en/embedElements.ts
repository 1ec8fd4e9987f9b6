/** What the script on other sites says where a view cannot be shown. */
export const embedElements = {
	view: 'Figures of a social index',
	noSite: 'This view does not know which site to ask: its site attribute is missing or no web address.',
	nothingNamed: (attribute: string) => `This view is not told what to show: its ${attribute} attribute is missing.`,
	notShown: 'This view could not be shown here.',
	instead: 'Open the site it is from',
};
