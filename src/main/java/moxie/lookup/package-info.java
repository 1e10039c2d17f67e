/** Finding a topic by some of its words, a typo, pinyin or the other language: bytes first, then only the notes that hit. */
package moxie.lookup;
