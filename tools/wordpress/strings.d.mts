export interface Saying {
  context?: string;
  text: string;
  plural?: string;
  files: string[];
}
export function sayings(files: Map<string, string>): Saying[];
