/**
 * From Markdown as people write it to a tree of topics and points, each with its place. The only floor that knows
 * commonmark.
 */
package moxie.note;
