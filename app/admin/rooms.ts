/** The parts of the administrator's room, in the order in which a district is set up. */
export const adminRooms = [
  'staff',
  'desks',
  'departments',
  'categories',
  'places',
  'holidays',
  'lines',
  'templates',
  'isl',
  'views',
  'changes',
] as const
