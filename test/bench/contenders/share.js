/** A value as a share of its target, to three digits as ours writes it: 21.4%. */
export const share = (value, target) => `${Number(((value / target) * 100).toPrecision(3))}%`;
