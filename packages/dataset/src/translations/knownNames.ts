import type { SiteLanguage } from '@social-index/schema';

/** Welsh of names that many projects use. No edition of the Social Progress Index was published in Welsh: these were made for this project. */
const welsh: Readonly<Record<string, string>> = {
	'Social Progress Index': 'Mynegai Cynnydd Cymdeithasol',
	Published: 'Cyhoeddwyd',
	dimension: 'dimensiwn',
	dimensions: 'dimensiynau',
	component: 'cydran',
	components: 'cydrannau',
	ward: 'ward',
	wards: 'wardiau',
	'electoral ward': 'ward etholiadol',
	'electoral wards': 'wardiau etholiadol',
	borough: 'bwrdeistref',
	boroughs: 'bwrdeistrefi',
	county: 'sir',
	counties: 'siroedd',
	'local authority': 'awdurdod lleol',
	'local authorities': 'awdurdodau lleol',
	community: 'cymuned',
	communities: 'cymunedau',
	neighbourhood: 'cymdogaeth',
	neighbourhoods: 'cymdogaethau',
	region: 'rhanbarth',
	regions: 'rhanbarthau',
	country: 'gwlad',
	countries: 'gwledydd',
	'Basic Human Needs': 'Anghenion Dynol Sylfaenol',
	'Nutrition and Basic Medical Care': 'Maeth a Gofal Meddygol Sylfaenol',
	'Water and Sanitation': 'Dŵr a Glanweithdra',
	Shelter: 'Lloches',
	'Personal Safety': 'Diogelwch Personol',
	'Foundations of Wellbeing': 'Sylfeini Llesiant',
	'Access to Basic Knowledge': 'Mynediad at Wybodaeth Sylfaenol',
	'Access to Information and Communications': 'Mynediad at Wybodaeth a Chyfathrebu',
	'Health and Wellness': 'Iechyd a Lles',
	'Ecosystem Sustainability': 'Cynaliadwyedd Ecosystemau',
	'Environmental Quality': 'Ansawdd yr Amgylchedd',
	Opportunity: 'Cyfle',
	'Personal Rights': 'Hawliau Personol',
	'Personal Freedom and Choice': 'Rhyddid Personol a Dewis',
	'Tolerance and Inclusion': 'Goddefgarwch a Chynhwysiant',
	Inclusiveness: 'Cynwysoldeb',
	'Access to Advanced Education': 'Mynediad at Addysg Uwch',
	'Basic Needs': 'Anghenion Sylfaenol',
	'Nutrition & Medical Care': 'Maeth a Gofal Meddygol',
	'Water & Sanitation': 'Dŵr a Glanweithdra',
	Housing: 'Tai',
	Safety: 'Diogelwch',
	'Basic Education': 'Addysg Sylfaenol',
	'Information & Communications': 'Gwybodaeth a Chyfathrebu',
	Health: 'Iechyd',
	'Rights & Voice': 'Hawliau a Llais',
	'Freedom & Choice': 'Rhyddid a Dewis',
	'Inclusive Society': 'Cymdeithas Gynhwysol',
	'Advanced Education': 'Addysg Uwch',
};

/**
 * The usual name in another language, for what the project does not say itself; `undefined` where there is none.
 *
 * @example
 * knownName('Shelter', 'cy') // => 'Lloches'
 * knownName('Shelter', 'en') // => undefined
 */
export function knownName(name: string, language: SiteLanguage): string | undefined {
	return language === 'cy' && Object.hasOwn(welsh, name) ? welsh[name] : undefined;
}
