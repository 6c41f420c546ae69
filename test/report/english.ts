/** Small words of English that are no words of French and stand in no name: a sentence without any is short indeed. */
const ENGLISH =
  /(?<![\p{L}\p{N}_./’'-])(?:the|of|and|which|whose|is|are|was|were|has|have|not|with|without|for|by|from|its|it|this|that|these|those|whether|who|what|when|where|nobody|somebody|made|names|says|asked|known|read)(?![\p{L}\p{N}_./’'-])/giu;

/** The English words of a text, but for what it quotes. */
export const englishIn = (text: string): readonly string[] => text.replace(/«[^»]*»|"[^"]*"/g, "").match(ENGLISH) ?? [];
