/** A picture, film or file of captions that pages show. */
export interface MediaFile {
	/** Where the project folder has it, such as `content/logo.svg`: what texts and settings call it. */
	readonly source: string;
	/** Where the release has it, such as `media/logo.svg`. */
	readonly path: string;
	readonly bytes: number;
	/** In pixels, of a picture whose size is known. */
	readonly width?: number;
	readonly height?: number;
}

/** The same with the place it is copied from, on the machine at hand alone. */
export interface ProjectMedia extends MediaFile {
	readonly place: string;
}
