// What was found, in fewer words: the development build and `report-widgets check` tell a text from a number, and a
// list from an object.
export const found = (value) => (typeof value === 'object' ? '' : `, found ${value}`.slice(0, 90));
