/** What the domain keeps of a user beside their cards: the last number given to one. */
export const settingsKey = 'SETTINGS';
export const lastNumberField = 'lk';
