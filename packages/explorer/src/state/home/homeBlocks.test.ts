import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { pageContext } from '../../model/pageContext.ts';
import { translatedRelease } from '../../model/translatedRelease.ts';
import { sampleRelease } from '../../testing/sampleRelease.ts';
import { homeTestimonials, homeVideo, partsOfPages } from './homeBlocks.ts';

const data = sampleRelease({ areas: 3 });
const context = pageContext(new IndexModel(data), '', '', false);
const media = ['film.mp4', 'film.vtt', 'film.jpg'].map((name) => ({
	source: `content/${name}`,
	path: `media/${name}`,
	bytes: 12_000_000,
}));
const manifest = { ...data.manifest, media, site: { content: 'content' } };
const video =
	'---\nfile: film.mp4\ncaptions: film.vtt\nposter: film.jpg\ntranscript: words\n---\n# The film\n\nWhat it shows.\n';
const quotes =
	'---\ntestimonials:\n  - { quotation: It helped., name: A councillor, role: Ward councillor, consent: 2026-01-05 }\n---\n';

describe('blocks of the home page', () => {
	it('plays a film of the site’s own from the release, with its words', () => {
		const content = { video, words: '# Words\n\nA street.\n' };
		const shown = homeVideo({ manifest, content, context })!;
		expect(shown.title).toBe('The film');
		expect(shown.film).toMatchObject({ href: 'release/media/film.mp4', type: 'video/mp4', bytes: 12_000_000 });
		expect(shown.film!.captions).toEqual([{ href: 'release/media/film.vtt', language: 'en' }]);
		expect(shown.film!.transcript).toBe('\n<p>A street.</p>\n'.trimStart());
		expect([...partsOfPages(content)]).toContain('words');
	});

	it('leads to a film elsewhere and says where', () => {
		const content = { video: '---\nlink: https://www.films.example/watch?v=1\n---\n' };
		expect(homeVideo({ manifest, content, context })).toMatchObject({ film: null, link: { host: 'films.example' } });
	});

	it('shows nothing of a block that cannot be read, or whose film is not there', () => {
		expect(homeVideo({ manifest, content: { video: '# Film\n' }, context })).toBeNull();
		expect(homeVideo({ manifest: { ...manifest, media: [] }, content: { video }, context })).toBeNull();
		expect(homeTestimonials({ manifest, content: {}, context })).toBeNull();
	});

	it('quotes people without the day of their consent, also where the page is in another language', () => {
		const content = { testimonials: quotes };
		expect(homeTestimonials({ manifest, content, context })!.items).toEqual([
			{ quotation: 'It helped.', name: 'A councillor', role: 'Ward councillor' },
		]);
		const welsh = translatedRelease({ ...data, content }, 'cy');
		expect(homeTestimonials({ manifest, content: welsh.data.content, context })!.items).toHaveLength(1);
		expect(welsh.untranslated).toContain('It helped.');
	});
});
