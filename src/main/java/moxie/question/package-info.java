/** What can be asked about the notes: question kinds, the gates a candidate passes, rubrics. */
package moxie.question;
