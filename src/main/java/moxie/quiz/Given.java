package moxie.quiz;

/**
 * What a person gave as an answer.
 *
 * @param text as typed; empty for "I do not know"
 * @param hints how many hints were taken first
 * @param millis how long it took
 * @param confidence 1 (a guess) to 3 (sure); 0 when not asked
 */
public record Given(String text, int hints, long millis, int confidence) {}
