/** Memory over time: ratings, FSRS-6, the append-only log and what follows from it. Knows nothing of notes. */
package moxie.review;
