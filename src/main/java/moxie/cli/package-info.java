/** Commands, views and the machine: the only floor that knows JLine and System. */
package moxie.cli;
