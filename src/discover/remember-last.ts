/** The same function, which does not look at its last text again: of neighbours much is the same. */
export function rememberLast<T>(look: (text: string) => T): (text: string) => T {
  let [last, made]: [string, T] = ["", look("")];
  return (text) => {
    if (text !== last) [last, made] = [text, look(text)];
    return made;
  };
}
