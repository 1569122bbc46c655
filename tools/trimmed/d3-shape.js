// d3-shape's line for what the widgets draw with it: straight lines through pairs of numbers.
export const line = () => (points) => `M${points.join('L')}`;
