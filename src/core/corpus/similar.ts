/** The nearest known names for a name that nobody knows: for messages that help. */

/** Up to `most` of `names` that differ from `name` by few letters or contain it, nearest first. */
export function similarNames(name: string, names: Iterable<string>, most = 3): readonly string[] {
  const wanted = name.toLowerCase();
  const limit = Math.floor((wanted.length + 1) / 3);
  const near: { readonly name: string; readonly distance: number }[] = [];
  for (const each of names) {
    const distance = distanceBetween(wanted, each.toLowerCase(), limit);
    if (distance <= limit) near.push({ name: each, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return near.slice(0, most).map((each) => each.name);
}

/** Edit distance; a name that contains the wanted one counts as one change away. More than `limit` is not counted out. */
function distanceBetween(wanted: string, name: string, limit: number): number {
  if (wanted.length > 2 && name.includes(wanted)) return 1;
  if (Math.abs(wanted.length - name.length) > limit) return limit + 1;
  let row = Array.from({ length: name.length + 1 }, (_, index) => index);
  for (let i = 1; i <= wanted.length; i++) {
    const next = [i];
    for (let j = 1; j <= name.length; j++) {
      const change = (row[j - 1] ?? 0) + (wanted[i - 1] === name[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[name.length] ?? limit + 1;
}
