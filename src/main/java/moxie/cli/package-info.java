/** Commands, views and the machine: the only floor that knows picocli, JLine and System. */
package moxie.cli;
