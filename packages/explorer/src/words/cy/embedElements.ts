/** What the script on other sites says where a view cannot be shown. */
export const embedElements = {
	view: 'Ffigurau mynegai cymdeithasol',
	noSite: 'Nid yw’r olwg hon yn gwybod pa safle i’w holi: mae ei phriodoledd site ar goll neu nid yw’n gyfeiriad gwe.',
	nothingNamed: (attribute: string) =>
		`Ni ddywedwyd wrth yr olwg hon beth i’w ddangos: mae ei phriodoledd ${attribute} ar goll.`,
	notShown: 'Nid oedd modd dangos yr olwg hon yma.',
	instead: 'Agor y safle y daw ohono',
};
