/** The cells of one line of delimited values; a cell in quotes may hold the delimiter, and `""` for a quote. Linear. */
export function splitCells(line: string, delimiter: string): readonly string[] {
  if (!line.includes('"')) return line.split(delimiter);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      const [cell, after] = quotedCell(line, at + 1);
      const end = line.indexOf(delimiter, after);
      cells.push(cell + line.slice(after, end === -1 ? line.length : end));
      if (end === -1) return cells;
      at = end + 1;
    } else {
      const end = line.indexOf(delimiter, at);
      cells.push(line.slice(at, end === -1 ? line.length : end));
      if (end === -1) return cells;
      at = end + 1;
    }
  }
}

function quotedCell(line: string, from: number): readonly [cell: string, after: number] {
  let cell = "";
  let at = from;
  for (;;) {
    const quote = line.indexOf('"', at);
    if (quote === -1) return [cell + line.slice(at), line.length];
    cell += line.slice(at, quote);
    if (line[quote + 1] !== '"') return [cell, quote + 1];
    cell += '"';
    at = quote + 2;
  }
}
