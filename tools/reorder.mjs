const random = (below) => Math.floor(Math.random() * below);

/**
 * In one of the orders two letters, or three, change places, or one goes elsewhere.
 * @param {{ locals: string; properties: string }} letters
 */
export function changed(letters) {
  const which = ['locals', 'properties'][random(2)];
  const order = [...letters[which]];
  const [one, other, third] = [0, 0, 0].map(() => random(order.length));
  const exchange = (from, to) => ([order[from], order[to]] = [order[to], order[from]]);
  const way = random(20);
  if (way < 18) exchange(one, other);
  else order.splice(other, 0, ...order.splice(one, 1));
  // two exchanges with one letter in both turn three round
  if (way < 3) exchange(other, third);
  return { ...letters, [which]: order.join('') };
}
