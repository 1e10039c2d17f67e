/** The demos themselves: one file each, from knobs to a report. */
package moxie.demo.show;
