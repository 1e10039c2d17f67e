/**
 * Word algorithms that know nothing of notes or questions: folding, terms of Chinese and English, likeness, screen
 * columns, seeded order.
 */
package moxie.text;
