export interface Figures {
  label: string;
  value: number;
}
export declare function gaugeFigures(
  index: number,
  round?: number,
): Figures & { target: number; record: number };
export declare function counterFigures(index: number, round?: number): Figures;
export declare function listFigures(index: number, round?: number): { src: string };
export declare const WIDTH: number;
export declare const DRAWING: { width: number; height: number };
