// Feeds of our own making, one of each dialect, in which every field is used.

/** A service of version 3, with everything nested, and what real feeds send beyond the profile. */
export const serviceOfVersion3 = {
  id: '5b8c1c5e-0000-4000-8000-000000000001',
  name: 'Tea and Tablets',
  description: '<p>Bring your tablet &amp; learn <b>video calls</b>.</p>',
  url: 'https://project.example/tea',
  email: 'tea@project.example',
  status: 'active',
  minimum_age: 16,
  maximum_age: '99',
  eligibility_description: 'Anyone who lives near by',
  assured_date: '2026-10-01T23:30:00Z',
  assurer_email: 'somebody@project.example',
  application_process: 'Ring the desk first.',
  required_documents: [{ id: 'd1', document: 'a library card' }],
  last_modified: '2026-10-02T10:00:00Z',
  organization: {
    id: 'o-7',
    name: 'The Project',
    description: 'We help people online',
    website: 'https://project.example',
  },
  phones: [{ id: 'p1', number: '0113 496 0001', type: 'voice' }],
  languages: [
    { id: 'l1', name: 'Polish' },
    { id: 'l2', code: 'en-GB' },
  ],
  cost_options: [{ id: 'c1', option: 'Adults', amount: '3.50', amount_description: 'per session' }],
  service_areas: [
    { id: 'a1', name: 'Leeds', uri: 'http://statistics.data.gov.uk/id/statistical-geography/E08000035' },
  ],
  schedules: [
    { id: 's1', freq: 'WEEKLY', interval: 1, byday: 'TU,TH', opens_at: '10:00:00', closes_at: '12:00:00' },
    { id: 's2', freq: 'MONTHLY', byday: '1MO', dtstart: '2026-01-05', opens_at: '14:00', closes_at: '16:00' },
  ],
  service_at_locations: [
    {
      id: 'sal1',
      location: {
        id: 'loc1',
        location_type: 'physical',
        name: 'Mill Lane Hall',
        latitude: '53.7975',
        longitude: -1.549,
        addresses: [
          {
            id: 'ad1',
            address_1: '1 Mill Lane',
            address_2: 'Holbeck',
            city: 'Leeds',
            state_province: 'West Yorkshire',
            postal_code: 'ls1 3ab',
            country: 'GB',
            address_type: 'physical',
          },
        ],
        accessibility: [{ id: 'ac1', description: 'Level access and a hearing loop.' }],
      },
    },
    { id: 'sal2', location: { id: 'loc2', location_type: 'virtual', name: 'Online' } },
  ],
  attributes: [
    {
      id: 't1',
      taxonomy_term: { id: 'x1', name: 'Video calls', taxonomy: 'Fingerpost', term: 'topic:video-calls' },
    },
    { id: 't2', taxonomy_term: { id: '20006', name: 'Seniors', taxonomy: 'Open Eligibility' } },
    {
      id: 't3',
      taxonomy_term: {
        id: 'x3',
        name: 'Starting',
        taxonomy_detail: { name: 'Fingerpost' },
        code: 'level:starting',
      },
    },
  ],
};

/** The same kind of service as version 1 keeps it: flat tables, whose rows name their parents by id. */
export const tablesOfVersion1 = {
  services: [
    {
      id: 13082,
      organization_id: 7,
      name: 'Tea and Tablets',
      description: 'Bring your tablet and learn video calls.',
      url: 'www.project.example/tea',
      status: 'active',
      attending_type: 'home visit',
      attending_access: 'appointment',
      assured_date: '2026-10-01T00:00:00',
    },
  ],
  organizations: [{ id: '7', name: 'The Project', url: 'https://project.example' }],
  service_at_locations: [{ id: 1, service_id: '13082', location_id: 5 }],
  locations: [{ id: '5', name: 'Mill Lane Hall', latitude: '53.7975', longitude: '-1.549' }],
  physical_addresses: [
    {
      id: 2,
      location_id: '5',
      address_1: '1 Mill Lane',
      city: 'Leeds',
      postal_code: 'LS1 3AB',
      country: 'UK',
    },
  ],
  accessibility_for_disabilities: [{ id: 3, location_id: '5', accessibility: 'Wheelchair access' }],
  regular_schedules: [
    {
      id: 4,
      service_id: '13082',
      byday: 'TU',
      freq: 'WEEKLY',
      interval: '1',
      opens_at: '10:00',
      closes_at: '12:00',
    },
  ],
  cost_options: [{ id: 5, service_id: '13082', option: '', amount: '0' }],
  contacts: [{ id: 6, service_id: '13082', title: 'The desk' }],
  phones: [{ id: 7, contact_id: '6', number: '+44 (0)113 496 0001' }],
  languages: [{ id: 8, service_id: '13082', language: 'Polish' }],
  eligibilitys: [
    { id: 9, service_id: '13082', eligibility: 'Adults', minimum_age: 18 },
    { id: 10, service_id: '13082', eligibility: 'Teenagers', minimum_age: 13, maximum_age: 17 },
  ],
  service_areas: [{ id: 11, service_id: '13082', service_area: 'Leeds' }],
  service_taxonomys: [{ id: 12, service_id: '13082', taxonomy_id: 'T1' }],
  taxonomys: [{ id: 'T1', name: 'Video calls', vocabulary: 'a council' }],
};

/** A page of a feed. */
export function pageOf(...contents: unknown[]): Record<string, unknown> {
  return {
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    contents,
  };
}
