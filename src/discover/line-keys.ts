/** Gives each record that has no key of its own one by its line: `line 7`, and for a further one of that line `line 7, 2`. */
export type KeyOfLine = (line: number) => string;

/** Keys of one reading. A document may stand on one line: records that shared a key would be one thing. */
export function keysByLine(): KeyOfLine {
  const given = new Map<number, number>();
  return (line) => {
    const count = (given.get(line) ?? 0) + 1;
    // Records come in order, so that few lines are worth remembering.
    if (given.size >= MOST_LINES && !given.has(line)) given.delete(given.keys().next().value ?? line);
    given.set(line, count);
    return count === 1 ? `line ${line}` : `line ${line}, ${count}`;
  };
}

const MOST_LINES = 4_096;
