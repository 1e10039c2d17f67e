/**
 * Finds a topic by a few words, without an index: bytes first, then a light look at the files that hit. Nothing here
 * loads the Markdown parser, a regular expression or a lambda, because the answer must be there before the finger
 * leaves the key.
 */
package moxie.lookup;
