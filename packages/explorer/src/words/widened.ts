/**
 * The shape of a catalogue of words without what only its language needs: functions of the same parameters, strings of any
 * text. So another language can satisfy it.
 */
export type Widened<Catalogue> = Catalogue extends (...parameters: infer Parameters) => infer Result
	? (...parameters: Parameters) => Widened<Result>
	: Catalogue extends string
		? string
		: Catalogue extends readonly (infer Entry)[]
			? readonly Widened<Entry>[]
			: Catalogue extends object
				? { readonly [Key in keyof Catalogue]: Widened<Catalogue[Key]> }
				: Catalogue;
