// d3-scale's linear scale for what the widgets ask of it: two numbers that differ to two numbers, and
// values between them.
export function scaleLinear() {
  let domain;
  let range;
  const scale = (value) => {
    const share = (value - domain[0]) / (domain[1] - domain[0]);
    return range[0] * (1 - share) + range[1] * share;
  };
  scale.domain = (ends) => ((domain = ends), scale);
  scale.range = (ends) => ((range = ends), scale);
  return scale;
}
