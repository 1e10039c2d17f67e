package moxie.quiz;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * When something happens, and the name the log gives it.
 *
 * @param id not used before
 * @param day the day of study
 */
public record Moment(String id, OffsetDateTime at, LocalDate day) {}
