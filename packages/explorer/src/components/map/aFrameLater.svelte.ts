/**
 * A value that follows another one a frame behind: the frame in which thousands of areas change has no time for the table, too.
 * To be called while a component is made.
 *
 * @param active - whether it lags at all
 */
export function aFrameLater<T>(value: () => T, active: boolean): { readonly current: T } {
	let late = $state.raw<T | undefined>();
	if (active) {
		$effect(() => {
			const next = value();
			let timer: ReturnType<typeof setTimeout> | undefined;
			const frame = requestAnimationFrame(() => {
				timer = setTimeout(() => {
					late = next;
				});
			});
			return () => {
				cancelAnimationFrame(frame);
				clearTimeout(timer);
			};
		});
	}
	return {
		get current() {
			return late ?? value();
		},
	};
}
