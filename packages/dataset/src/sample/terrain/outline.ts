import type { RandomStream } from '../randomStream.ts';

/**
 * The shape of an invented coast: how far it lies from the middle in each direction, around 1.
 *
 * @returns a function of a direction (a vector of any length but zero)
 */
export function outline(stream: RandomStream): (x: number, y: number) => number {
	const waves = [2, 3, 4, 5, 7].map((k) => ({
		cosine: stream.between(-0.3, 0.3) / k,
		sine: stream.between(-0.3, 0.3) / k,
		k,
	}));
	return (x, y) => {
		const length = Math.sqrt(x * x + y * y);
		if (length === 0) return 1;
		const [c, s] = [x / length, y / length];
		// Powers of the unit vector c + is are the cosines and sines of whole multiples of its angle.
		let [real, imaginary, power] = [1, 0, 0];
		let reach = 1;
		for (const wave of waves) {
			for (; power < wave.k; power++) [real, imaginary] = [real * c - imaginary * s, real * s + imaginary * c];
			reach += wave.cosine * real + wave.sine * imaginary;
		}
		return reach;
	};
}
