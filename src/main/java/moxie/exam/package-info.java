/**
 * From questions to papers: a blueprint says what a paper should hold, the builder chooses by hash, an exam has forms,
 * a form has sections of placed questions, and its key follows from it. Pure: files and fonts are the business of
 * {@code export}.
 */
package moxie.exam;
