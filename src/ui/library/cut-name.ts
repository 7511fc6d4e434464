/**
 * A text of at most `longest` characters. What is too long loses whole words from its end: half a word would be neither
 * readable nor, to those who speak to their computer, a part of what the link is called.
 */
export function cutName(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest - 1);
  const end = room.lastIndexOf(' ');
  return `${end > 0 ? room.slice(0, end) : room}…`;
}
