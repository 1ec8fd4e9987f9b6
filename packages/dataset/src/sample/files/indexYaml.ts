import { idFrom } from '../../scaffold/idFrom.ts';
import type { Place } from '../place.ts';
import { lastYear, type SampleSize } from '../sampleOptions.ts';
import { sampleYears } from '../sampleYears.ts';
import { boundaryAttribution } from './boundaryFiles.ts';
import { inventedLicence } from './indicatorsFile.ts';
import { hasOldWards, otherGeographiesYaml } from './otherGeographies.ts';
import { recordRecipes } from './recordRecipes.ts';

/** Says of a name that what it names is invented. */
export function calledInvented(name: string): string {
	return /invented/i.test(name) ? name : `${name} (invented)`;
}

/** index.yaml of an invented place. */
export function indexYaml(
	place: Place,
	{ periods: years, records }: Pick<SampleSize, 'periods' | 'records'>,
	name: string | undefined,
): string {
	const title = calledInvented(name ?? `Social Progress Index of ${place.name}`);
	const [first] = sampleYears(years);
	const region =
		place.region === null
			? ''
			: '    - { id: region, name: region, plural: regions, vintage: 2022 onwards, areas: geography/regions.csv }\n';
	const count = place.wards.length.toLocaleString('en-GB');
	return `# ${place.name} does not exist. Every place, name, boundary and figure in this folder is invented:
# "sie new --template sample" made them up, to try things out and to learn with.
id: ${name === undefined ? `invented-${idFrom(place.name.replace(/^the /, ''))}` : idFrom(title)}
name: ${JSON.stringify(title)}
place: ${JSON.stringify(place.name)}
summary: >-
  An invented place with ${count} wards, ${years === 1 ? `in ${lastYear}` : `from ${first} to ${lastYear}`}. It does not exist, and neither does anyone who is counted here.
publisher: { name: ${JSON.stringify(`Council of ${place.name} (invented)`)} }
licence: ${inventedLicence}
release:
  version: "1.0"
  date: ${lastYear + 1}-04-30
  status: Example with invented figures
  note: Invented figures of an invented place, not a publication about anywhere.

# Counts of fewer than five people are kept back, as they would have to be of a real place (docs/disclosure.md). Whoever
# answers for their publication puts a name here.
disclosure:
  sign_off: { by: Nobody need sign for invented people, date: ${lastYear + 1}-04-30 }

geography:
  level: ward
  levels:
    - { id: ward, name: ward, plural: wards, vintage: 2022 onwards, areas: geography/wards.csv }
    - { id: borough, name: borough, plural: boroughs, vintage: 2022 onwards, areas: geography/boroughs.csv }
${region}${otherGeographiesYaml}  boundaries:
    - { level: ward, file: geography/wards.geojson, code: code, attribution: &maps "${boundaryAttribution}" }
    - { level: borough, file: geography/boroughs.geojson, code: code, attribution: *maps }
  tiles: { level: ward, file: geography/tiles.csv }
  postcodes:
    file: geography/postcodes.csv
    columns: { postcode: postcode, area: ward, retired: terminated }
    attribution: "${boundaryAttribution}"

periods: [${sampleYears(years).join(', ')}]

data:
  - file: data/*.csv
  - { file: data/neighbourhoods/*.csv, level: neighbourhood }
${hasOldWards(years) ? '  - { file: data/old-wards/*.csv, level: old-ward }\n' : ''}${records === 0 ? '' : recordRecipes(place.region === null ? ['borough'] : ['borough', 'region'])}
method:
  preset: spi-ward

${framework}
ratings:
  peers: { count: ${Math.max(2, Math.min(15, place.wards.length - 1))}, match: income-deprivation }

# The themes of an invented plan of the council; indicators name theirs in indicators.csv.
themes:
  - { id: healthy-lives, name: Healthy lives }
  - { id: good-homes, name: Good homes }
  - { id: safe-streets, name: Safe streets }
  - { id: learning-and-work, name: Learning and work }
  - { id: green-and-clean, name: Green and clean }
  - { id: strong-communities, name: Strong communities }

site:
  theme:
    logo: { file: content/logo.svg, alt: ${JSON.stringify(calledInvented(`Council of ${place.name}`))} }
    favicon: content/icon.svg
    header: "#1d4f3f"
    link: "#1b5e4a"
`;
}

const framework = `framework:
  name: Social Progress Index
  children:
    - id: basic-human-needs
      name: Basic Human Needs
      description: Does everyone have what it takes to live, be healthy and be safe?
      children:
        - id: nutrition-and-basic-medical-care
          name: Nutrition and Basic Medical Care
          shortName: Nutrition and care
          description: Do children grow up at a healthy weight, and can people see a doctor?
        - id: water-and-sanitation
          name: Water and Sanitation
          description: Does clean water come to every home, and foul water leave it?
        - id: shelter
          name: Shelter
          description: Are homes large enough, sound, warm and secure?
        - id: personal-safety
          name: Personal Safety
          description: How safe are people from crime, and how safe do they feel?
    - id: foundations-of-wellbeing
      name: Foundations of Wellbeing
      description: Can people learn, stay well and live in healthy surroundings?
      children:
        - id: access-to-basic-knowledge
          name: Access to Basic Knowledge
          shortName: Basic knowledge
          description: Do children go to school, stay there and learn, and did adults?
        - id: access-to-information-and-communications
          name: Access to Information and Communications
          shortName: Information
          description: Can people reach information and one another?
        - id: health-and-wellness
          name: Health and Wellness
          description: Do people live long, well and content?
        - id: environmental-quality
          name: Environmental Quality
          description: Is the air clean, are streets clean, and is there green space within reach?
    - id: opportunity
      name: Opportunity
      description: Can people use their rights, shape their lives, belong and go on learning?
      children:
        - id: personal-rights
          name: Personal Rights
          description: Do people vote, are they heard, and can they stay in their homes?
        - id: personal-freedom-and-choice
          name: Personal Freedom and Choice
          shortName: Freedom and choice
          description: Can people find work and get about, and do the young find their way?
        - id: inclusiveness
          name: Inclusiveness
          description: Does anyone get left out?
        - id: access-to-advanced-education
          name: Access to Advanced Education
          shortName: Advanced education
          description: How far do young people and adults go in education?
`;
