/** The words moxie says, in the person's language, and the failures a person can put right. */
package moxie.message;
