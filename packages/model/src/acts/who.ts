/** What the county's campaign office alone decides. */
export const OFFICE = { roles: { office: 'county' } } as const;
