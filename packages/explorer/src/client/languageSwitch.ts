/**
 * Takes what the address says of the view (its query and fragment) along to the page in the other language. It is put into the link
 * at the moment it is used, since views change the address as a person acts.
 */
export function startLanguageSwitch(link: HTMLAnchorElement): void {
	const page = link.getAttribute('href')!;
	const follow = () => {
		link.href = page + location.search + location.hash;
	};
	for (const event of ['pointerdown', 'focus', 'click']) link.addEventListener(event, follow);
}
