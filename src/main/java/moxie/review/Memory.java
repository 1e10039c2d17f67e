package moxie.review;

/**
 * How well one thing is remembered.
 *
 * @param stability days until recall is expected to fall to 90 %; positive
 * @param difficulty 1 (easy) to 10 (hard)
 */
public record Memory(double stability, double difficulty) {}
