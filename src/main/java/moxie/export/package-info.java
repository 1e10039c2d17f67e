/** The ways out of the house: printable papers and the formats of other programs. */
package moxie.export;
