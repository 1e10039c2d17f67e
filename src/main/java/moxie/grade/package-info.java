/** What an answer earned, point by point, and why. Pure: the same answer earns the same mark. */
package moxie.grade;
