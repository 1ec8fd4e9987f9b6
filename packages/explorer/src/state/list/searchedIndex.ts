/** One of the indices that the box of the list looks through. */
export interface SearchedIndex {
	readonly name: string;
	readonly place: string;
	/** Address of its home page, ending in '/'. */
	readonly root: string;
	/** Address of the files of its release, ending in '/'; `null` where it knows no postcodes. */
	readonly release: string | null;
}
