/** A recall session: what to ask next, what an answer does. */
package moxie.quiz;
