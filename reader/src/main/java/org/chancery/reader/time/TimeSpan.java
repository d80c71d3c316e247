package org.chancery.reader.time;

/**
 * A stretch of a sentence that speaks of time.
 *
 * @param first index of its first token
 * @param last index of its last token
 * @param expression what it means
 */
public record TimeSpan(int first, int last, TimeExpression expression) {}
