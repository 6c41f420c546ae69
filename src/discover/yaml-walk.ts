import { isAlias, isMap, isScalar, isSeq, type Node } from "yaml";

/** Deepest nesting that is walked. */
const MAX_DEPTH = 32;
/** Most values that are walked through aliases (`*defaults`): they can be bombs. A guess: a thousand cameras of ten values. */
const MAX_ALIASED = 10_000;

interface Walk {
  readonly visit: (node: Node, way: readonly string[]) => void;
  readonly anchors: Map<string, unknown>;
  aliased: number;
}

/**
 * Visits the scalars of a YAML document in the order of the text, each with the names and places on the way to it. What an
 * alias stands for is visited in its place; a merge key (`<<`) is no name.
 */
export function walkYaml(root: unknown, visit: Walk["visit"]): void {
  walk(root, [], { visit, anchors: new Map(), aliased: 0 }, false);
}

function walk(node: unknown, way: readonly string[], walking: Walk, through: boolean): void {
  if (way.length > MAX_DEPTH || node === null || node === undefined) return;
  if (through) walking.aliased += 1;
  if (walking.aliased > MAX_ALIASED) {
    if (through) return;
  } else if (isAlias(node)) return walk(walking.anchors.get(node.source), way, walking, true);
  if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined && !through)
    walking.anchors.set(node.anchor, node);
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : "";
      walk(value, name === "<<" ? way : [...way, name], walking, through);
    }
  } else if (isSeq(node)) node.items.forEach((item, at) => walk(item, [...way, String(at)], walking, through));
  else if (isScalar(node)) walking.visit(node, way);
}
