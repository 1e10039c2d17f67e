/** From a blueprint and questions to an exam of one or more forms, with its key and a lock that reproduces it. */
package moxie.exam;
