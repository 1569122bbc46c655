// d3-scale's linear scale for what the widgets ask of it: two numbers to two numbers, clamped or not.
export function scaleLinear() {
  let domain;
  let range = [0, 1];
  let clamp = (value) => value;
  const scale = (value) => {
    const [from, to] = domain;
    const share = to - from ? (clamp(value) - from) / (to - from) : 0.5;
    return range[0] * (1 - share) + range[1] * share;
  };
  scale.domain = (ends) => ((domain = ends), scale);
  scale.range = (ends) => ((range = ends), scale);
  scale.clamp = () => {
    clamp = (value) => Math.max(Math.min(...domain), Math.min(Math.max(...domain), value));
    return scale;
  };
  return scale;
}
